package io.ecsemulator.operation;

import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.World;
import io.ecsemulator.format.WireModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a call once for each ClientToken ("How to ensure idempotence"): asked again with the same parameters it gets
 * the first answer, with others an error. A call that was refused is not remembered.
 */
final class Idempotency {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int LONGEST_TOKEN = 64;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WireModule()).build();

    private Idempotency() {}

    /**
     * Carries out a call, or answers as the first time. Both are one step of the world.
     *
     * @throws ApiException if the call is refused, the token is none, or it was used for another call
     */
    static <P extends Record, A extends Record> A once(
            Operation<P, A> operation, Class<A> answerType, P parameters, String clientToken, Call call) {
        if (clientToken.length() > LONGEST_TOKEN
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(clientToken)) {
            throw new ApiException(GatewayError.INVALID_CLIENT_TOKEN);
        }
        String fingerprint = fingerprint(parameters);
        return call.store().step(world -> {
            RememberedCall before = world.rememberedCall(call.accessKeyId(), operation.action(), clientToken);
            if (before == null) {
                A answer = operation.handle(parameters, call);
                remember(world, call, operation.action(), clientToken, fingerprint, answer);
                return answer;
            }
            if (!before.Parameters().equals(fingerprint)) {
                throw new ApiException(GatewayError.IDEMPOTENT_PARAMETER_MISMATCH);
            }
            return JSON.readValue(before.Answer(), answerType);
        });
    }

    private static void remember(
            World world, Call call, String action, String clientToken, String fingerprint, Record answer) {
        world.remember(new RememberedCall(
                call.accessKeyId(),
                action,
                clientToken,
                fingerprint,
                JSON.writeValueAsString(answer),
                world.now().plus(REMEMBERED)));
    }

    /** A hash, since parameters may be long and may hold a password. Those that only sign the call are not among them. */
    private static String fingerprint(Record parameters) {
        return Hashing.sha256(parameters.toString().getBytes(StandardCharsets.UTF_8));
    }
}
