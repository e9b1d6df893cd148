package io.ecsemulator.operation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the gateway refuses before an operation sees it. Codes and messages are those of the real one, as published in
 * its error tables and recorded answers, unless a constant says that it is ours.
 */
public final class GatewayError {

    /** All errors of the gateway. */
    static final Set<ApiError> ALL = new LinkedHashSet<>();

    /** A mandatory parameter is not there (ECS "Response results"). */
    public static final ApiError MISSING_PARAMETER = gateway(
            400,
            "MissingParameter",
            "The input parameter \"%s\" that is mandatory for processing this request is not supplied.");

    /** A parameter has a value that cannot be read (ECS "Response results", with other names). */
    public static final ApiError INVALID_PARAMETER =
            gateway(400, "InvalidParameter", "The specified parameter \"%s\" is not valid.");

    /** Format is neither JSON nor XML. */
    public static final ApiError INVALID_FORMAT =
            gateway(400, "InvalidParameter.Format", "Specified parameter format is not valid.");

    /** There is no such action, or not in that version. */
    public static final ApiError INVALID_ACTION =
            gateway(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");

    /** The access key is not known (recorded answers of ECS). */
    public static final ApiError ACCESS_KEY_NOT_FOUND =
            gateway(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");

    /** The access key is known and switched off. */
    public static final ApiError ACCESS_KEY_INACTIVE =
            gateway(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.");

    /** A temporary access key came without its token. */
    public static final ApiError MISSING_SECURITY_TOKEN =
            gateway(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");

    /** The token is no text that a token can be. */
    public static final ApiError SECURITY_TOKEN_MALFORMED =
            gateway(400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.");

    /** The token belongs to another access key, or the access key has none. */
    public static final ApiError SECURITY_TOKEN_MISMATCH = gateway(
            400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey.");

    /** SignatureMethod is neither HMAC-SHA1 nor HMAC-SHA256. */
    public static final ApiError INVALID_SIGNATURE_METHOD =
            gateway(400, "InvalidSignatureMethod", "Specified signature method is not valid.");

    /** The signature is no signature by its form (recorded answers of ECS, 2019). */
    public static final ApiError INCOMPLETE_SIGNATURE =
            gateway(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards. %s");

    /** The signature is another than ours. SDKs look for the string to sign at the very end of the message. */
    public static final ApiError SIGNATURE_DOES_NOT_MATCH = gateway(400, "SignatureDoesNotMatch", "%s");

    /** The time of the request is not written as it must be. */
    public static final ApiError TIMESTAMP_FORMAT =
            gateway(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");

    /** The time of the request is more than 15 minutes away. */
    public static final ApiError TIMESTAMP_EXPIRED =
            gateway(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");

    /** The request is the copy of another. */
    public static final ApiError NONCE_USED =
            gateway(400, "SignatureNonceUsed", "Specified signature nonce was used already.");

    /** The caller calls the action more often than its limit allows. */
    public static final ApiError THROTTLING_USER =
            gateway(400, "Throttling.User", "Request was denied due to user flow control.");

    /** ClientToken is too long, or not ASCII. */
    public static final ApiError INVALID_CLIENT_TOKEN =
            gateway(400, "InvalidClientToken.ValueNotSupported", "The ClientToken provided is invalid.");

    /** ClientToken was used for a call with other parameters (ECS "Response results"). */
    public static final ApiError IDEMPOTENT_PARAMETER_MISMATCH =
            gateway(400, "IdempotentParameterMismatch", "The request is retried with updated parameters.");

    /** DryRun was asked for, and the call would have been accepted (ECS, tables of 2018). */
    public static final ApiError DRY_RUN =
            gateway(400, "DryRunOperation", "Request validation has been passed with DryRun flag set.");

    /** The path is not {@code /}. */
    public static final ApiError INVALID_PATH =
            gateway(404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method.");

    /** The method is neither GET nor POST (ECS "Response results"). */
    public static final ApiError UNSUPPORTED_METHOD =
            gateway(403, "UnsupportedHTTPMethod", "This http method is not supported.");

    /** A bug of ours; the log has the RequestId and the reason. */
    public static final ApiError INTERNAL_ERROR =
            gateway(500, "InternalError", "The request processing has failed due to some unknown error.");

    /** The server is stopping, or has as many calls as it can hold. */
    public static final ApiError SERVICE_UNAVAILABLE =
            gateway(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.");

    /** Ours: what the server cannot read as HTTP, or as parameters in UTF-8. */
    public static final ApiError MALFORMED_REQUEST = ours(
            400, "InvalidParameter", "The request is not well formed, or its URL and headers are longer than 80 KB.");

    /** Ours: a browser sent the request for a page that the emulator does not serve. */
    public static final ApiError FOREIGN_PAGE = ours(403, "Forbidden", "The request is refused: %s");

    /** Ours: each world of an access key was used within the last minute. */
    public static final ApiError TOO_MANY_TENANTS = ours(
            403,
            "QuotaExceed.AccessKey",
            "There are worlds of %s other access keys, all of them used within the last minute. Use fewer access keys, try"
                    + " again in a minute, or forget a world with DELETE /_emulator/accounts/{AccessKeyId}.");

    /** Ours: a query or a form has more than 1,000 parameters. */
    public static final ApiError TOO_MANY_PARAMETERS =
            ours(400, "InvalidParameter", "The request has more than 1000 parameters.");

    /** Ours: the body is larger than 1 MiB. */
    public static final ApiError TOO_LARGE = ours(413, "InvalidParameter", "The request is too large.");

    /** Ours: the body did not arrive in time. */
    public static final ApiError REQUEST_TIMEOUT =
            ours(408, "RequestTimeout", "The body of the request did not arrive in time.");

    /** Ours: the real ECS has this action. */
    public static final ApiError NOT_EMULATED = ours(
            501,
            "NotEmulated",
            "%s is an action of ECS that the emulator does not emulate."
                    + " Its documentation lists those that it does in docs/operations/README.md.");

    /** Ours: the real operation would do something with this parameter. */
    public static final ApiError PARAMETER_NOT_EMULATED =
            ours(501, "NotEmulated", "The emulator does not emulate the parameter %s of %s.");

    private GatewayError() {}

    /** All errors of the gateway. */
    public static Set<ApiError> all() {
        return Collections.unmodifiableSet(ALL);
    }

    /** Whether an error is one of the gateway. */
    public static boolean contains(ApiError error) {
        return ALL.contains(error);
    }

    private static ApiError gateway(int status, String code, String message) {
        return listed(Source.documented("error tables and recorded answers of the gateway")
                .error(status, code, message));
    }

    private static ApiError ours(int status, String code, String message) {
        return listed(Source.OURS.error(status, code, message));
    }

    private static ApiError listed(ApiError error) {
        ALL.add(error);
        return error;
    }
}
