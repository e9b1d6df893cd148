package io.ecsemulator.cloud;

/** How a preemptible instance is bid for, spelled as on the wire. */
public enum SpotStrategy {
    /** Not a preemptible instance. */
    NoSpot,
    SpotWithPriceLimit,
    SpotAsPriceGo
}
