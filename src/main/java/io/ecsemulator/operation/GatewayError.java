package io.ecsemulator.operation;

/**
 * What the gateway refuses before an operation sees it. Codes and messages are those of the real one, as published in
 * its error tables and recorded answers, unless a constant says that it is ours.
 */
public enum GatewayError implements ApiError {
    /** A mandatory parameter is not there (ECS "Response results"). */
    MISSING_PARAMETER(
            400,
            "MissingParameter",
            "The input parameter \"%s\" that is mandatory for processing this request is not supplied."),
    /** A parameter has a value that cannot be read (ECS "Response results", with other names). */
    INVALID_PARAMETER(400, "InvalidParameter", "The specified parameter \"%s\" is not valid."),
    /** Format is neither JSON nor XML. */
    INVALID_FORMAT(400, "InvalidParameter.Format", "Specified parameter format is not valid."),
    /** Version is not the API's. */
    INVALID_VERSION(400, "InvalidVersion", "Specified parameter Version is not valid."),
    /** There is no such action. */
    INVALID_ACTION(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method."),
    /** The access key is not known (recorded answers of ECS). */
    ACCESS_KEY_NOT_FOUND(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."),
    /** The access key is known and switched off. */
    ACCESS_KEY_INACTIVE(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled."),
    /** A temporary access key came without its token. */
    MISSING_SECURITY_TOKEN(400, "MissingSecurityToken", "SecurityToken is mandatory for this action."),
    /** The token is no text that a token can be. */
    SECURITY_TOKEN_MALFORMED(400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed."),
    /** The token belongs to another access key, or the access key has none. */
    SECURITY_TOKEN_MISMATCH(
            400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey."),
    /** SignatureMethod is neither HMAC-SHA1 nor HMAC-SHA256. */
    INVALID_SIGNATURE_METHOD(400, "InvalidSignatureMethod", "Specified signature method is not valid."),
    /** The signature is no signature by its form (recorded answers of ECS, 2019). */
    INCOMPLETE_SIGNATURE(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards. %s"),
    /** The signature is another than ours. SDKs look for the string to sign at the very end of the message. */
    SIGNATURE_DOES_NOT_MATCH(400, "SignatureDoesNotMatch", "%s"),
    /** The time of the request is not written as it must be. */
    TIMESTAMP_FORMAT(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."),
    /** The time of the request is more than 15 minutes away. */
    TIMESTAMP_EXPIRED(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."),
    /** The request is the copy of another. */
    NONCE_USED(400, "SignatureNonceUsed", "Specified signature nonce was used already."),
    /** The caller calls the action more often than its limit allows. */
    THROTTLING_USER(400, "Throttling.User", "Request was denied due to user flow control."),
    /** ClientToken is too long, or not ASCII. */
    INVALID_CLIENT_TOKEN(400, "InvalidClientToken.ValueNotSupported", "The ClientToken provided is invalid."),
    /** ClientToken was used for a call with other parameters (ECS "Response results"). */
    IDEMPOTENT_PARAMETER_MISMATCH(
            400, "IdempotentParameterMismatch", "The request is retried with updated parameters."),
    /** DryRun was asked for, and the call would have been accepted (ECS, tables of 2018). */
    DRY_RUN(400, "DryRunOperation", "Request validation has been passed with DryRun flag set."),
    /** The path is not {@code /}. */
    INVALID_PATH(404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method."),
    /** The method is neither GET nor POST (ECS "Response results"). */
    UNSUPPORTED_METHOD(403, "UnsupportedHTTPMethod", "This http method is not supported."),
    /** A bug of ours; the log has the RequestId and the reason. */
    INTERNAL_ERROR(500, "InternalError", "The request processing has failed due to some unknown error."),
    /** The server is stopping. */
    SERVICE_UNAVAILABLE(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),
    /** Ours: what the server cannot read as HTTP, or as parameters in UTF-8. */
    MALFORMED_REQUEST(
            400, "InvalidParameter", "The request is not well formed, or its URL and headers are longer than 80 KB."),
    /** Ours: the body is larger than 1 MiB. */
    TOO_LARGE(413, "InvalidParameter", "The request is too large."),
    /** Ours: the real ECS has this action. */
    NOT_EMULATED(
            501,
            "NotEmulated",
            "%s is an action of ECS that the emulator does not emulate."
                    + " The table \"Supported operations\" in its README lists those that it does.");

    private final Spec spec;

    GatewayError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
