package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static io.ecsemulator.tag.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class ListTagResourcesTest extends OperationTest {

    ListTagResourcesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ListTagResources", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Tags: {env: test}}
                Disks:
                  - {DiskId: d-1, Tags: {env: test, team: ''}}
                  - {DiskId: d-2, Tags: {acs:ecs:sourceInstanceId: i-1, env: production}}
                  - {DiskId: d-3}
                  - {DiskId: d-4, Tags: {environment: test, Env: Test}}
                  - {DiskId: d-elsewhere, RegionId: cn-beijing, Tags: {env: test}}
                  - {DiskId: d-released, Status: Released, Tags: {env: test}}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(
                "RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-2&ResourceId.2=d-1&ResourceId.3=d-3&ResourceId.4=d-2");
    }

    private static Map<String, String> all() {
        return parameters("RegionId=cn-hangzhou&ResourceType=disk");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", TaggingError.REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no type", TaggingError.RESOURCE_TYPE_MISSING, "ResourceType="),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=task"),
                refused(
                        "51 resources",
                        TaggingError.TOO_MANY_RESOURCE_IDS,
                        Calls.with(all(), 51, "ResourceId.", "", "d-")),
                refused("21 tags", TaggingError.TOO_MANY_TAGS, Calls.with(all(), 21, "Tag.", ".Key", "k")),
                refusal("tags and filters", TaggingError.TAGS_AND_FILTERS, "Tag.1.Key=k&TagFilter.1.TagKey=k"),
                refusal("a value without a key", TaggingError.VALUE_WITHOUT_KEY, "Tag.1.Value=v"),
                refused("an empty key", TagError.KEY_MALFORMED, Calls.with(all(), "Tag.1.Key", "")),
                refusal("a key that is too long", TagError.KEY_MALFORMED, "Tag.1.Key=" + "k".repeat(129)),
                refusal("a long value", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=" + "v".repeat(129)),
                refusal("a key twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a filter without a key", TaggingError.TAG_FILTER, "TagFilter.1.TagValues.1=v"),
                refusal(
                        "values of many keys",
                        TaggingError.TAG_FILTER,
                        "TagFilter.1.TagKey=k*&TagFilter.1.TagValues.1=v"),
                refused(
                        "an empty value",
                        TaggingError.TAG_FILTER,
                        Calls.with(Calls.with(all(), "TagFilter.1.TagKey", "k"), "TagFilter.1.TagValues.1", "")),
                refused("six filters", TaggingError.TAG_FILTER, Calls.with(all(), 6, "TagFilter.", ".TagKey", "k")),
                refused(
                        "six values",
                        TaggingError.TOO_MANY_VALUES,
                        Calls.with(Calls.with(all(), "TagFilter.1.TagKey", "k"), 6, "TagFilter.1.TagValues.", "", "v")),
                refused("neither resources nor tags", TaggingError.NOTHING_ASKED, all()),
                refusal("a made-up token", TaggingError.NEXT_TOKEN, "NextToken=caeba0bbb2be03f84eb48b699f0a4883"),
                refusal("a disk that never was", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-0"),
                refusal("a disk elsewhere", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-elsewhere"),
                refusal("a released disk", TaggingError.RESOURCES_NOT_FOUND, "ResourceId.2=d-released"),
                refusal("a type without resources", TaggingError.RESOURCES_NOT_FOUND, "ResourceType=eni"));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/TagResources/TagResource")
                .valueStream()
                .map(tag -> tag.at("/ResourceId").stringValue())
                .distinct()
                .toList();
    }

    private List<String> idsOf(Map<String, String> call, String more) {
        return ids(call(call, more).json());
    }

    @Test
    void aTagIsThatKeyWithThatValueOrWithAny() {
        assertThat(idsOf(all(), "Tag.1.Key=env")).containsExactly("d-2", "d-1");
        assertThat(idsOf(all(), "Tag.1.Key=env&Tag.1.Value=test")).containsExactly("d-1");
        assertThat(idsOf(all(), "Tag.1.Key=env&Tag.2.Key=team")).containsExactly("d-1");
        assertThat(idsOf(all(), "Tag.1.Key=acs:ecs:sourceInstanceId")).containsExactly("d-2");
        assertThat(idsOf(all(), "Tag.1.Key=none")).isEmpty();
        assertThat(idsOf(all(), "Tag.1.Key=env&ResourceType=instance")).containsExactly("i-1");
        assertThat(idsOf(all(), "Tag.1.Key=env&ResourceType=snapshot")).isEmpty();
        assertThat(idsOf(all(), "Tag.1.Key=env&ResourceType=keypair")).isEmpty();
    }

    @Test
    void resourcesAndTagsMustBothHold() {
        assertThat(idsOf(accepted(), "Tag.1.Key=team")).containsExactly("d-1");
        assertThat(idsOf(accepted(), "TagFilter.1.TagKey=*Instance*")).containsExactly("d-2");
    }

    @Test
    void allTagsOfAResourceAreListed() {
        assertThat(call(all(), "Tag.1.Key=team").json().at("/TagResources/TagResource"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "env, , , d-2 d-1",
        "env*, , , d-4 d-2 d-1",
        "*nviron*, , , d-4",
        "env, pro*, , d-2",
        "env, *est*, , d-1",
        "env, test, production, d-2 d-1",
        "env, te*, prod, d-2 d-1",
        "env, test, prod*, d-1",
        "env, pro, , ''",
    })
    void aFilterTakesPartsOfTexts(String key, String value, String other, String ids) {
        Map<String, String> call = Calls.with(all(), "TagFilter.1.TagKey", key);
        if (value != null) {
            call.put("TagFilter.1.TagValues.1", value);
        }
        if (other != null) {
            call.put("TagFilter.1.TagValues.2", other);
        }

        assertThat(String.join(" ", idsOf(call, ""))).isEqualTo(ids);
    }

    @Test
    void severalFiltersMustAllHold() {
        assertThat(idsOf(all(), "TagFilter.1.TagKey=env&TagFilter.2.TagKey=team"))
                .containsExactly("d-1");
    }

    /** Twelve disks with six tags each: eight fit on a page. */
    private void twelveDisks() {
        emulator.world(IntStream.rangeClosed(1, 12)
                .mapToObj("{DiskId: d-%02d, Tags: {a: v, b: v, c: v, d: v, e: v, f: v}}"::formatted)
                .collect(Collectors.joining(", ", "Disks: [", "]")));
    }

    @Test
    void aPageHasFiftyTagsAndPartsNoResource() {
        twelveDisks();

        JsonNode first = call(all(), "Tag.1.Key=a").json();
        emulator.call("UntagResources", "RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-05&All=true");
        String token = first.at("/NextToken").stringValue();
        JsonNode second = call(all(), "Tag.1.Key=a&NextToken=" + token).json();

        assertThat(first.at("/TagResources/TagResource")).hasSize(48);
        assertThat(ids(second)).containsExactly("d-04", "d-03", "d-02", "d-01");
        assertThat(second.at("/NextToken").stringValue()).isEmpty();
    }

    @Test
    void resourcesByIdHavePagesToo() {
        twelveDisks();
        Map<String, String> call = all();
        IntStream.rangeClosed(1, 12).forEach(i -> call.put("ResourceId." + i, "d-%02d".formatted(13 - i)));

        List<String> ids = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = call(call, "NextToken=" + token).json();
            ids.addAll(ids(page));
            token = page.at("/NextToken").stringValue();
            pages++;
        } while (!token.isEmpty());

        assertThat(ids).hasSize(12).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void aTokenIsForItsTypeAndRegion() {
        twelveDisks();
        String token = call(all(), "Tag.1.Key=a").json().at("/NextToken").stringValue();

        for (String other : new String[] {"ResourceType=instance", "RegionId=cn-beijing"}) {
            assertThat(call(all(), "Tag.1.Key=a&NextToken=" + token + "&" + other)
                            .json()
                            .at("/Code")
                            .stringValue())
                    .isEqualTo("Invalid.NextToken");
        }
    }

    @Test
    void aResourceWithMoreTagsThanAPageHasOneOfItsOwn() {
        String many =
                IntStream.rangeClosed(1, 51).mapToObj(i -> "k" + i + ": v").collect(Collectors.joining(", "));
        emulator.world("Disks: [{DiskId: d-1, Tags: {k1: v}}, {DiskId: d-2, Tags: {%s}}, {DiskId: d-3, Tags: {k1: v}}]"
                .formatted(many));

        JsonNode first = call(all(), "Tag.1.Key=k1").json();
        JsonNode second = call(
                        all(),
                        "Tag.1.Key=k1&NextToken=" + first.at("/NextToken").stringValue())
                .json();

        assertThat(ids(first)).containsExactly("d-3");
        assertThat(ids(second)).containsExactly("d-2");
        assertThat(second.at("/TagResources/TagResource")).hasSize(51);
        assertThat(second.at("/NextToken").stringValue()).isNotEmpty();
    }
}
