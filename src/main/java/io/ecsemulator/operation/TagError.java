package io.ecsemulator.operation;

/** What the operations that take tags refuse of them (TagResources and CreateDisk, editions 2024 and 2026: tables). */
public enum TagError implements ApiError {
    /** A value without a key. */
    MISMATCH(400, "InvalidTag.Mismatch", "The specified Tag.n.Key and Tag.n.Value are not match."),
    /** More tags than a call may name, in a filter. */
    COUNT(400, "InvalidTagCount", "The specified tags are beyond the permitted range."),
    /** The same key twice. */
    DUPLICATE_KEY(400, "Duplicate.TagKey", "The Tag.N.Key contain duplicate key."),
    /** A key that cannot be. */
    KEY_MALFORMED(400, "InvalidTagKey.Malformed", "The specified Tag.n.Key is not valid."),
    /** A value that cannot be. */
    VALUE_MALFORMED(400, "InvalidTagValue.Malformed", "The specified Tag.n.Value is not valid.");

    private final Spec spec;

    TagError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
