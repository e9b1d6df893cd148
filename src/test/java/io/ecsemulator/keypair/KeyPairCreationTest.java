package io.ecsemulator.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What CreateKeyPair and ImportKeyPair have in common. */
abstract class KeyPairCreationTest extends OperationTest {

    KeyPairCreationTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
    }

    @Override
    protected final String world() {
        return """
                KeyPairs:
                  - {KeyPairName: old-key}
                  - {KeyPairName: new-key, RegionId: cn-beijing}
                """;
    }

    /** Refusals that the operation has beside those of both. */
    abstract Stream<Refusal> ownRefusals();

    @Override
    protected final List<Refusal> refusals() {
        String full = IntStream.range(0, 500)
                .mapToObj(i -> "  - {KeyPairName: key-" + i + "}")
                .collect(Collectors.joining("\n", "KeyPairs:\n", "\n"));
        return Stream.concat(
                        Stream.of(
                                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                                        .naming("RegionId"),
                                refusal("no name", GatewayError.MISSING_PARAMETER, "KeyPairName=")
                                        .naming("KeyPairName"),
                                refusal("a name of a digit", KeyPairError.NAME_MALFORMED, "KeyPairName=1key"),
                                refusal(
                                        "a name of 129 characters",
                                        KeyPairError.NAME_MALFORMED,
                                        "KeyPairName",
                                        "k".repeat(129)),
                                refusal("a name that exists", KeyPairError.ALREADY_EXISTS, "KeyPairName=old-key"),
                                refusal("500 key pairs", KeyPairError.QUOTA_EXCEEDED, "")
                                        .in(full),
                                refusal(
                                        "21 tags",
                                        TagError.QUOTA_EXCEEDED,
                                        IntStream.rangeClosed(1, 21)
                                                .mapToObj("Tag.%1$d.Key=k%1$d"::formatted)
                                                .collect(Collectors.joining("&"))),
                                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                                refusal("a tag of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                                refusal(
                                        "a tag with an address",
                                        TagError.VALUE_MALFORMED,
                                        "Tag.1.Key=k&Tag.1.Value=http://x")),
                        ownRefusals())
                .toList();
    }

    /** The key pair new-key of cn-hangzhou as DescribeKeyPairs shows it. */
    final JsonNode shown() {
        return emulator.call("DescribeKeyPairs", "RegionId=cn-hangzhou&KeyPairName=new-key&IncludePublicKey=true")
                .at("/KeyPairs/KeyPair/0");
    }

    @Test
    void storesGroupAndTags() {
        call(accepted(), "ResourceGroupId=rg-1&Tag.1.Key=team&Tag.1.Value=storage");

        assertThat(shown().at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(shown().at("/Tags/Tag").toString()).isEqualTo("[{\"TagKey\":\"team\",\"TagValue\":\"storage\"}]");
    }

    @Test
    void nameIsUniqueInARegionOnly() {
        assertThat(call(accepted()).status()).isEqualTo(200);
        assertThat(call(accepted()).status()).isEqualTo(400);
        assertThat(call(accepted(), "RegionId=cn-shanghai").status()).isEqualTo(200);
    }
}
