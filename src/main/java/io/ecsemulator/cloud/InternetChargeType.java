package io.ecsemulator.cloud;

/** How public traffic of an instance is billed, spelled as on the wire. */
public enum InternetChargeType {
    PayByTraffic,
    PayByBandwidth
}
