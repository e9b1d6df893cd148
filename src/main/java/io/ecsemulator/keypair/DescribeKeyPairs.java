package io.ecsemulator.keypair;

import io.ecsemulator.cloud.KeyPair;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Minutes;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists key pairs the newest first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&KeyPairName=demo*")
final class DescribeKeyPairs
        extends Operation<DescribeKeyPairs.Parameters, DescribeKeyPairs.Parameters, DescribeKeyPairs.Response> {

    /**
     * Request parameters. A key pair is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param KeyPairName name, in which each {@code *} stands for any number of characters
     * @param KeyPairFingerPrint fingerprint of the key pair
     * @param ResourceGroupId id of the resource group of the key pair
     * @param Tag tags of the key pair, at most 20; without a value, any value matches
     * @param IncludePublicKey whether the response has the public keys; default false
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of key pairs on a page, 1 to 50; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String KeyPairName,
            @Nullable String KeyPairFingerPrint,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable Boolean IncludePublicKey,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 50) @Nullable Integer PageSize) {}

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("KeyPair") List<Item> KeyPairs) {}

    /**
     * A key pair.
     *
     * @param PublicKey the public key if it was asked for
     */
    record Item(
            @Minutes Instant CreationTime,
            String KeyPairName,
            String KeyPairFingerPrint,
            String ResourceGroupId,
            @OmittedIfEmpty String PublicKey,
            @ListOf("Tag") List<Tag> Tags) {

        private static Item of(KeyPair keyPair, boolean hasPublicKey) {
            return new Item(
                    keyPair.CreationTime(),
                    keyPair.KeyPairName(),
                    keyPair.KeyPairFingerPrint(),
                    keyPair.ResourceGroupId(),
                    hasPublicKey ? keyPair.PublicKey() : "",
                    keyPair.Tags());
        }
    }

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .each(Parameters::Tag, TagParameter.FILTER_RULES)
                .build();
    }

    DescribeKeyPairs() {
        super(DescribeKeyPairs::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Page<KeyPair> page = new Listing<>(
                        world.keyPairs(),
                        asked.RegionId,
                        null,
                        new Filter<KeyPair>()
                                .name(asked.KeyPairName, KeyPair::KeyPairName)
                                .word(asked.KeyPairFingerPrint, KeyPair::KeyPairFingerPrint)
                                .word(asked.ResourceGroupId, KeyPair::ResourceGroupId)
                                .tags(asked.Tag, KeyPair::Tags),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        boolean hasPublicKey = Boolean.TRUE.equals(asked.IncludePublicKey);
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream()
                        .map(keyPair -> Item.of(keyPair, hasPublicKey))
                        .toList());
    }
}
