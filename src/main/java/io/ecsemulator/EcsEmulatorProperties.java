package io.ecsemulator;

import io.ecsemulator.auth.AuthMode;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.http.Recommend;
import io.ecsemulator.operation.Edition;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.Throttle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The settings {@code ecs.emulator.*}. {@code ecs-emulator.properties} has their defaults; unknown settings are rejected. The descriptions
 * are those of docs/configuration.md.
 *
 * @param clock {@code real}: time runs, whatever happens to the wall clock after the start; {@code manual}: time stands still until
 *     it is advanced
 * @param state the world at the start, JSON or YAML: a file, or a Spring resource location such as {@code classpath:world.yaml}
 * @param store where worlds are kept: {@code memory}: they go with the process; {@code file}: in {@code store-file}, for one emulator; {@code
 *     jdbc}: in the PostgreSQL database of {@code spring.datasource.url}, which any number of emulators share
 * @param storeFile the file of {@code store=file}, which is made if there is none
 * @param apiEdition the edition of DetachDisk's document: {@code 2018}, with the additions of the English document of 2019, or {@code 2026}
 * @param isolation {@code none}: a single world for all callers; {@code access-key}: each access key has a separate world, a copy of the
 *     world at the start, from the first use on; at most 100: beyond, the least recently used world is forgotten; if all were used
 *     within the last minute, the new access key is refused
 * @param ids ids of new resources: {@code random}, as in ECS; {@code sequential}: {@code d-bp100000000000000001}, then {@code …2},
 *     starting again in each new world
 * @param delays the durations of asynchronous operations
 * @param diskOperationsPerInstance how many disks an instance may be attaching or detaching at once; AttachDisk and DetachDisk beyond
 *     it get {@code InvalidOperation.Conflict}. ECS does a single disk at a time: set {@code 1} to meet the conflict. In edition 2026
 *     DetachDisk allows more than one only for an instance with the tag {@code supportConcurrencyDetach=true}, and then answers {@code
 *     DisksDetachingOnEcsExceeded}. {@code 0}: no limit
 * @param familiesWithoutHotDetach instance type families, with commas between, for rule 11 of DetachDisk, and for AttachDisk
 * @param diskQuantity maximum number of disks, 1 to 64 with the system disk, on instances of an instance type or family, for example
 *     {@code ecs.emulator.disk-quantity.ecs.g8i.48xlarge=64}; a type takes precedence over its family. Default: 17, and 5 for t1, s1, s2
 *     and s3
 * @param unknownIds what becomes of an id that nobody created: {@code accepted}, or {@code refused} with the documented error, for example
 *     {@code InvalidImageId.NotFound}. It is for ImageId and KeyPairName of RunInstances, CreateInstance and ReplaceSystemDisk, VSwitchId
 *     and security groups of RunInstances and CreateInstance, AutoSnapshotPolicyId of RunInstances, KeyPairName of ReInitDisk, security
 *     groups of ModifyInstanceAttribute and VpcId of CreateSecurityGroup
 * @param credentials the known access keys
 * @param auth {@code strict}: every call must be signed with a known access key; {@code lenient}: signatures of known access keys are
 *     checked, other calls are accepted; {@code off}: nothing is checked. Default: {@code strict} with credentials, {@code off} without
 * @param throttling maximum number of calls of the action by an access key in a region, for example {@code 500/60s}; above it 400
 *     {@code Throttling.User} with the header {@code x-acs-retry-after} in milliseconds
 * @param documentedThrottling {@code true}: the documented limits apply, DetachDisk and AttachDisk 500 in 60 s; {@code throttling}
 *     takes precedence
 * @param journalCalls maximum number of calls kept in the journal (and at most 8 MiB); 0: no journal
 * @param logCalls the calls to log, a line each with RequestId, action, status, code and decision: {@code "off"}, {@code
 *     refused} or {@code all}; {@code logging.structured.format.console=ecs} of Spring Boot writes JSON instead of text
 * @param recommend where the field {@code Recommend} of errors points to: {@code alibaba-cloud}, to api.aliyun.com, as ECS writes it, or
 *     {@code console}, to the page of the error in the console of the emulator, at the host and port of the call; needs the console
 * @param requestTimeout how long the head of a request, and then the body, may take to arrive; a late body gets 408 {@code
 *     RequestTimeout}, a connection with a late head is closed
 * @param childProcess {@code true}, if a program starts the emulator for itself: the line {@code ECS emulator on port 40123} on
 *     the output says when it answers, and the emulator ends with the end of the input
 * @param controlToken token of calls of the control API, except {@code health}, sent as {@code Authorization: Bearer <token>};
 *     otherwise 401
 * @param controlHosts public host names, with commas between, under which the control API and browsers may call
 * @param console whether browsers get the web console at {@code /console/}
 * @param tls the settings of HTTPS, which the package tls reads if it is enabled
 */
@ConfigurationProperties(prefix = "ecs.emulator", ignoreUnknownFields = false)
record EcsEmulatorProperties(
        EmulatorClock.Mode clock,
        String state,
        StoreType store,
        Path storeFile,
        // A text, because Spring cannot convert the number 2018 in YAML to an enum constant by name.
        String apiEdition,
        Isolation isolation,
        Ids ids,
        Delays delays,
        int diskOperationsPerInstance,
        Set<String> familiesWithoutHotDetach,
        @DefaultValue Map<String, Integer> diskQuantity,
        UnknownIds unknownIds,
        @DefaultValue List<Credential> credentials,
        @Nullable AuthMode auth,
        @DefaultValue Map<String, Limit> throttling,
        boolean documentedThrottling,
        int journalCalls,
        String logCalls,
        Recommend recommend,
        Duration requestTimeout,
        boolean childProcess,
        String controlToken,
        Set<String> controlHosts,
        boolean console,
        @DefaultValue Map<String, Object> tls) {

    private static final String TYPE_OR_FAMILY = "ecs\\.[a-z0-9-]+(\\.[a-z0-9-]+)?";

    /**
     * Rejects invalid values and combinations. It does so itself, because Hibernate Validator would take a tenth of the start. A setting
     * with an empty value can be null here.
     */
    EcsEmulatorProperties {
        checkGiven("clock", clock);
        checkGiven("state", state);
        check(!state.isBlank(), "state", state, "must not be blank");
        checkGiven("store", store);
        checkGiven("store-file", storeFile);
        checkGiven("api-edition", apiEdition);
        check(Set.of("2018", "2026").contains(apiEdition), "api-edition", apiEdition, "is neither 2018 nor 2026");
        checkGiven("isolation", isolation);
        checkGiven("ids", ids);
        checkGiven("delays", delays);
        checkNotNegative("disk-operations-per-instance", diskOperationsPerInstance);
        checkEntries("families-without-hot-detach", familiesWithoutHotDetach);
        diskQuantity.forEach(EcsEmulatorProperties::checkDiskQuantity);
        checkGiven("unknown-ids", unknownIds);
        Set<String> accessKeyIds = new HashSet<>();
        for (Credential credential : credentials) {
            String id = credential.accessKeyId();
            check(accessKeyIds.add(id), "credentials", id, "is the access-key-id of several");
        }
        check(auth != AuthMode.STRICT || !credentials.isEmpty(), "auth", "strict", "there are no credentials");
        checkNotNegative("journal-calls", journalCalls);
        checkGiven("log-calls", logCalls);
        check(
                Set.of("off", "refused", "all").contains(logCalls.toLowerCase(Locale.ROOT)),
                "log-calls",
                logCalls,
                "is neither off, refused nor all");
        checkGiven("recommend", recommend);
        check(recommend != Recommend.CONSOLE || console, "recommend", "console", "ecs.emulator.console is false");
        checkGiven("request-timeout", requestTimeout);
        check(
                requestTimeout.compareTo(Duration.ofMillis(1)) >= 0,
                "request-timeout",
                requestTimeout,
                "is shorter than a millisecond");
        checkGiven("control-token", controlToken);
        checkEntries("control-hosts", controlHosts);
    }

    private static void checkDiskQuantity(String typeOrFamily, int quantity) {
        String name = "disk-quantity." + typeOrFamily;
        check(typeOrFamily.matches(TYPE_OR_FAMILY), name, quantity, typeOrFamily + " is no instance type or family");
        check(
                quantity >= 1 && quantity <= InstanceTypes.MAX_DISK_QUANTITY,
                name,
                quantity,
                "is not between 1 and " + InstanceTypes.MAX_DISK_QUANTITY);
    }

    private static void checkNotNegative(String name, int value) {
        check(value >= 0, name, value, "is negative");
    }

    private static void checkEntries(String name, Set<String> values) {
        checkGiven(name, values);
        check(values.stream().noneMatch(String::isBlank), name, String.join(",", values), "has an empty entry");
    }

    private static void checkGiven(String name, @Nullable Object value) {
        check(value != null, name, value, "must not be empty");
    }

    private static void check(boolean isValid, String name, @Nullable Object value, String reason) {
        if (!isValid) {
            throw new InvalidConfigurationPropertyValueException(
                    "ecs.emulator." + name, value == null ? "" : value, reason);
        }
    }

    /** Returns the edition of the documentation. */
    Edition edition() {
        return Edition.valueOf("E" + apiEdition);
    }

    /** Returns what is checked of signatures. */
    AuthMode authMode() {
        if (auth != null) {
            return auth;
        }
        return credentials.isEmpty() ? AuthMode.OFF : AuthMode.STRICT;
    }

    /** Returns the rate limits by action, the documented ones included if they apply. */
    Map<String, Limit> limits() {
        Map<String, Limit> limits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (documentedThrottling) {
            limits.putAll(Throttle.DOCUMENTED);
        }
        limits.putAll(throttling);
        return limits;
    }
}
