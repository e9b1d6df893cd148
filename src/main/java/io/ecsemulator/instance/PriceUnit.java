package io.ecsemulator.instance;

/**
 * The unit of time of a price. A subscription is cheaper than pay-as-you-go by a rule of the emulator's: a month costs 480 hours, a week a
 * quarter of that.
 */
enum PriceUnit {
    Hour(1, 1),
    Week(120, 4),
    Month(480, 9),
    Year(12 * 480, 5);

    /** What it costs, in hours of pay-as-you-go. */
    final int hours;

    /** The longest period that DescribePrice shows. */
    final int longest;

    PriceUnit(int hours, int longest) {
        this.hours = hours;
        this.longest = longest;
    }
}
