package io.ecsemulator.operation;

import io.ecsemulator.cloud.Store;

/**
 * What an operation needs to know about a call beside its parameters.
 *
 * @param requestId the RequestId of the answer
 * @param accessKeyId the access key that it names, or empty
 * @param endpoint the address that was called, with its port
 * @param store the world that the call is about
 */
public record Call(String requestId, String accessKeyId, String endpoint, Store store) {}
