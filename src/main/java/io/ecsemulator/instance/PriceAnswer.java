package io.ecsemulator.instance;

import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.InternetChargeType;
import io.ecsemulator.cloud.ListOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The response of DescribePrice.
 *
 * @param PriceInfo the prices
 */
record PriceAnswer(String RequestId, PriceInfo PriceInfo) {

    /**
     * The prices.
     *
     * @param Rules the discount for a year, or none
     */
    record PriceInfo(@ListOf("Rule") List<Rule> Rules, Price Price) {}

    /** A discount. */
    record Rule(String Description, long RuleId) {}

    /**
     * The price of all that is asked for, in CNY.
     *
     * @param ReservedInstanceHourPrice always 0: there are no reserved instances
     * @param DiscountPrice what is subtracted
     * @param TradePrice what is paid: OriginalPrice without DiscountPrice
     */
    record Price(
            double OriginalPrice,
            double ReservedInstanceHourPrice,
            double DiscountPrice,
            String Currency,
            double TradePrice,
            @ListOf("DetailInfo") List<DetailInfo> DetailInfos) {}

    /**
     * The price of a part.
     *
     * @param Resource instanceType, systemDisk, dataDisk or bandwidth
     */
    record DetailInfo(
            String Resource,
            double OriginalPrice,
            double DiscountPrice,
            double TradePrice,
            @ListOf("Rule") List<Rule> SubRules) {

        private static DetailInfo of(String resource, double price, Discount discount) {
            double off = rounded(price * discount.share);
            return new DetailInfo(resource, rounded(price), off, rounded(rounded(price) - off), discount.rules);
        }
    }

    /** A share of a price that is subtracted, with the rule that says so, if one does. */
    private record Discount(double share, List<Rule> rules) {}

    private static final Discount NONE = new Discount(0, List.of());
    private static final Discount YEAR = new Discount(0.15, List.of(new Rule("15 % off for a year or more", 587)));
    private static final Discount SPOT = new Discount(1 - PriceList.SPOT_SHARE, List.of());

    /** What is asked for costs so much; no rule of DescribePrice is broken. */
    static PriceAnswer of(String requestId, DescribePrice.Parameters asked) {
        double times = (double) asked.unit().hours * asked.period() * asked.amount();
        Discount discount = asked.unit() == PriceUnit.Year ? YEAR : NONE;
        List<DetailInfo> parts = new ArrayList<>();
        if (asked.isBandwidth()) {
            parts.add(DetailInfo.of("bandwidth", PriceList.TRAFFIC, NONE));
        } else if (asked.isDisk()) {
            parts.add(DetailInfo.of("dataDisk", times * asked.DataDisk().get(0).price(), discount));
        } else {
            InstanceType type = InstanceTypes.get(Objects.requireNonNull(asked.InstanceType()));
            parts.add(
                    DetailInfo.of("instanceType", times * PriceList.instance(type), asked.isSpot() ? SPOT : discount));
            if (asked.SystemDisk().Category() != null) {
                parts.add(DetailInfo.of("systemDisk", times * asked.SystemDisk().price(), discount));
            }
            asked.DataDisk().forEach(disk -> parts.add(DetailInfo.of("dataDisk", times * disk.price(), discount)));
            if (asked.InternetChargeType() == InternetChargeType.PayByBandwidth) {
                int mbit = Objects.requireNonNullElse(asked.InternetMaxBandwidthOut(), 0);
                parts.add(DetailInfo.of("bandwidth", times * PriceList.bandwidth(mbit), discount));
            }
        }
        return new PriceAnswer(requestId, new PriceInfo(discount.rules, total(parts)));
    }

    private static Price total(List<DetailInfo> parts) {
        double original = parts.stream().mapToDouble(DetailInfo::OriginalPrice).sum();
        double discount = parts.stream().mapToDouble(DetailInfo::DiscountPrice).sum();
        return new Price(rounded(original), 0, rounded(discount), "CNY", rounded(original - discount), parts);
    }

    /** In hundredths of a hundredth: a disk for an hour costs little. */
    private static double rounded(double price) {
        return Math.round(price * 10_000) / 10_000.0;
    }
}
