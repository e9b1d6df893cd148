package io.ecsemulator.http;

import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.World;
import io.ecsemulator.format.WireModule;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Hashing;
import io.ecsemulator.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes a call once for each ClientToken ("How to ensure idempotence"): a repeated call with the same parameters gets the
 * first response, with other parameters an error. A call that was rejected is not remembered.
 */
public final class Idempotency {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MAX_TOKEN_LENGTH = 64;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WireModule()).build();

    private Idempotency() {}

    /**
     * Executes a call, or returns the response of its first execution.
     *
     * @throws ApiException if the call is rejected, or its ClientToken is malformed or was used for another call
     */
    public static <P extends Record, R extends Record> R execute(Operation<P, ?, R> operation, Call call) {
        P parameters = operation.read(call.parameters());
        String clientToken = operation.hasClientToken() ? call.parameters().getOrDefault("ClientToken", "") : "";
        if (clientToken.isBlank()) {
            return operation.isReading()
                    ? call.store().read(world -> operation.call(parameters, world, call))
                    : call.store().step(world -> operation.call(parameters, world, call));
        }
        if (clientToken.length() > MAX_TOKEN_LENGTH
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(clientToken)) {
            throw new ApiException(GatewayError.INVALID_CLIENT_TOKEN);
        }
        // A hash, since parameters may be long and may contain a password. Parameters that only sign are not in the
        // record.
        String fingerprint = Hashing.sha256(parameters.toString().getBytes(StandardCharsets.UTF_8));
        return call.store().step(world -> once(world, operation, parameters, clientToken, fingerprint, call));
    }

    private static <P extends Record, R extends Record> R once(
            World world,
            Operation<P, ?, R> operation,
            P parameters,
            String clientToken,
            String fingerprint,
            Call call) {
        RememberedCall before = world.rememberedCall(call.accessKeyId(), call.action(), clientToken);
        if (before == null) {
            R response = operation.call(parameters, world, call);
            world.remember(new RememberedCall(
                    call.accessKeyId(),
                    call.action(),
                    clientToken,
                    fingerprint,
                    JSON.writeValueAsString(response),
                    world.now().plus(REMEMBERED)));
            return response;
        }
        if (!before.Parameters().equals(fingerprint)) {
            throw new ApiException(GatewayError.IDEMPOTENT_PARAMETER_MISMATCH);
        }
        return JSON.readValue(before.Answer(), operation.responseType());
    }
}
