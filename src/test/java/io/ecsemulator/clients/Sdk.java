package io.ecsemulator.clients;

import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.operation.GatewayError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * An SDK in one of its ways to sign and to send.
 *
 * @param method the HTTP method that it sends
 * @param signature what only a request that is signed in that way has
 * @param wrongSecretCode the code that it gives to its user where the secret is wrong
 * @param calls makes a client for an endpoint, with an access key
 */
record Sdk(
        String name,
        String method,
        String signature,
        String wrongSecretCode,
        BiFunction<String, Credential, SdkCalls> calls) {

    private static final String V1 = "SignatureMethod=HMAC-SHA1";
    private static final String V3 = "ACS3-HMAC-SHA256";
    private static final String V4 = "ACS4-HMAC-SHA256";

    /** All SDKs in all their ways. */
    static List<Sdk> all() {
        List<Sdk> all = new ArrayList<>();
        for (MethodType method : List.of(MethodType.GET, MethodType.POST)) {
            for (FormatType format : List.of(FormatType.JSON, FormatType.XML)) {
                all.add(javaV1(SignatureVersion.V1, method, format));
                all.add(javaV1(SignatureVersion.V3, method, format));
            }
        }
        all.add(post("Java Tea V1", V1, (endpoint, key) -> new JavaTeaCalls("v2", endpoint, key)));
        all.add(post("Java Tea V3", V3, (endpoint, key) -> new JavaTeaCalls(null, endpoint, key)));
        all.add(javaAsync(V1, com.aliyun.sdk.gateway.pop.auth.SignatureVersion.V1));
        all.add(javaAsync(V3, com.aliyun.sdk.gateway.pop.auth.SignatureVersion.V3));
        all.add(javaAsync(V4, com.aliyun.sdk.gateway.pop.auth.SignatureVersion.V4));
        return all;
    }

    private static Sdk javaV1(SignatureVersion version, MethodType method, FormatType format) {
        boolean isV1 = version == SignatureVersion.V1;
        return new Sdk(
                "Java v1 " + version + " " + method + " " + format,
                method.name(),
                isV1 ? V1 : V3,
                // It compares the end of the message with its own string to sign. V3 has another message.
                isV1 ? "SDK.InvalidAccessKeySecret" : GatewayError.SIGNATURE_DOES_NOT_MATCH.code(),
                (endpoint, key) -> new JavaV1Calls(version, method, format, endpoint, key));
    }

    private static Sdk javaAsync(String signature, com.aliyun.sdk.gateway.pop.auth.SignatureVersion version) {
        return post("Java async " + version, signature, (endpoint, key) -> new JavaAsyncCalls(version, endpoint, key));
    }

    private static Sdk post(String name, String signature, BiFunction<String, Credential, SdkCalls> calls) {
        return new Sdk(name, "POST", signature, GatewayError.SIGNATURE_DOES_NOT_MATCH.code(), calls);
    }

    /** For the names of the tests. */
    @Override
    public String toString() {
        return name;
    }
}
