package io.ecsemulator.cloud;

/** Whether a zone has something that it sells, spelled as the Status of DescribeAvailableResource. */
public enum SaleStatus {
    Available,
    SoldOut;

    /** The StatusCategory of DescribeAvailableResource. */
    public String category() {
        return this == Available ? "WithStock" : "WithoutStock";
    }
}
