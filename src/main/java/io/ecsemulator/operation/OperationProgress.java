package io.ecsemulator.operation;

import io.ecsemulator.cloud.ListOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call with several parts did to one of them.
 *
 * @param ErrorMsg message of the error that kept it as it was, or empty
 * @param ErrorCode code of that error, or empty
 * @param OperationStatus Success, or Failed if it stays as it was
 * @param RelatedItemSet the resources of the part
 */
public record OperationProgress(
        String ErrorMsg,
        String ErrorCode,
        String OperationStatus,
        @ListOf("RelatedItem") List<RelatedItem> RelatedItemSet) {

    /**
     * A resource of a part.
     *
     * @param Name the field with the id, for instance {@code SnapshotId}
     * @param Value the id
     */
    public record RelatedItem(String Name, String Value) {}

    /**
     * What became of a part.
     *
     * @param error the error that kept it as it was, or null if it was changed
     */
    public static OperationProgress of(@Nullable ApiError error, RelatedItem... items) {
        return error == null
                ? new OperationProgress("", "", "Success", List.of(items))
                : new OperationProgress(error.message(), error.code(), "Failed", List.of(items));
    }
}
