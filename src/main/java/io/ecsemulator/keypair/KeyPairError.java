package io.ecsemulator.keypair;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on key pairs refuse. */
final class KeyPairError {

    static final ApiError NAME_MALFORMED = documented("CreateKeyPair and ImportKeyPair 2024")
            .error(400, "InvalidKeyPairName.Malformed", "Specified Key Pair name is not valid.");
    static final ApiError ALREADY_EXISTS = documented("CreateKeyPair and ImportKeyPair 2024")
            .error(400, "KeyPair.AlreadyExist", "The key pair already exist.");
    static final ApiError QUOTA_EXCEEDED = documented("CreateKeyPair and ImportKeyPair 2024")
            .error(403, "QuotaExceed.KeyPair", "The key pair quota exceeds.");
    static final ApiError PUBLIC_KEY_MALFORMED = documented("ImportKeyPair 2024")
            .error(400, "InvalidPublicKeyBody.Malformed", "The PublicKeyBody format is not supported.");
    static final ApiError NAMES_INVALID = documented("DeleteKeyPairs 2024")
            .error(
                    400,
                    "InvalidKeyPairNames.ValueNotSupported",
                    "The specified parameter \"KeyPairNames\" is not valid.");
    static final ApiError TOO_MANY_NAMES = documented("DeleteKeyPairs 2024, which says instance")
            .error(
                    403,
                    "InstanceKeyPairLimitExceeded",
                    "Exceeding the allowed amount of instance which will be deleted.");
    static final ApiError ATTACHED = documented("DeleteKeyPairs 2024")
            .error(
                    400,
                    "InvalidParameter.KeypairAlreadyAttachedInstance",
                    "The specified parameter \"KeyPairNames\" attached to instances can not be deleted.");
    static final ApiError NOT_FOUND = documented("AttachKeyPair and DetachKeyPair 2024")
            .error(400, "InvalidKeyPairName.NotFound", "The specified KeyPairName does not exist in our records.");
    static final ApiError INSTANCE_IDS_INVALID = documented("AttachKeyPair and DetachKeyPair 2024")
            .error(400, "InvalidInstanceIds.ValueNotSupported", "The specified parameter InstanceIds is not valid.");
    static final ApiError TOO_MANY_INSTANCES = documented("AttachKeyPair and DetachKeyPair 2024")
            .error(403, "InstanceKeyPairLimitExceeded", "The specified instances are beyond the permitted range.");
    static final ApiError NOT_IO_OPTIMIZED = documented("AttachKeyPair 2024")
            .error(400, "DependencyViolation.IoOptimize", "The specified parameter InstanceIds is not valid.");
    static final ApiError WINDOWS = documented("AttachKeyPair 2024")
            .error(
                    403,
                    "DependencyViolation.WindowsInstance",
                    "The instance creating is windows, cannot use ssh key pair to login");

    private KeyPairError() {}
}
