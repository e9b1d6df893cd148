package io.ecsemulator.cloud;

/** The unit of a subscription's duration. */
public enum PeriodUnit {
    Week,
    Month,
    Year
}
