package io.ecsemulator.sts;

import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Hashing;
import io.ecsemulator.operation.UndeclaredOperation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells who calls. It belongs to STS, which Terraform and others ask for the account. Each world is an account; in it a call
 * without an access key comes from the account itself, one with a permanent key from a RAM user of the key's own, and one with
 * a temporary key, which begins with {@code STS.}, from somebody who took on a role. The ids follow from the key alone.
 */
@ApiOperation(editions = "", version = "2015-04-01")
final class GetCallerIdentity extends UndeclaredOperation<GetCallerIdentity.Parameters, Record> {

    /** Nothing is asked of a caller but to name an access key, as in any call. */
    record Parameters() {}

    /**
     * What the account itself and a RAM user get.
     *
     * @param IdentityType Account or RAMUser
     * @param PrincipalId the same as UserId
     */
    record User(
            String RequestId, String IdentityType, String AccountId, String PrincipalId, String UserId, String Arn) {}

    /**
     * What one who took on a role gets.
     *
     * @param IdentityType AssumedRoleUser
     * @param PrincipalId the RoleId and the name of the session
     */
    record RoleUser(
            String RequestId, String IdentityType, String AccountId, String PrincipalId, String RoleId, String Arn) {}

    /** Of the world that all share, or those who name no access key. */
    private static final String FIRST_ACCOUNT = "1000000000000001";

    private static final String ROLE = "emulator";
    private static final String TEMPORARY_KEY = "STS.";
    private static final int ACCOUNT_DIGITS = 16;
    private static final int USER_DIGITS = 18;

    private final Isolation isolation;

    GetCallerIdentity(Isolation isolation) {
        this.isolation = isolation;
    }

    @Override
    public String edition() {
        return "2015";
    }

    @Override
    public List<ApiError> errors() {
        return List.of();
    }

    @Override
    public Record handle(Parameters parameters, Call call) {
        String key = call.accessKeyId();
        String accountId = accountOf(key);
        if (key.isEmpty()) {
            return new User(call.requestId(), "Account", accountId, accountId, accountId, arn(accountId, "root"));
        }
        String name = nameOf(key);
        if (!key.startsWith(TEMPORARY_KEY)) {
            String userId = id('2', USER_DIGITS, key);
            return new User(call.requestId(), "RAMUser", accountId, userId, userId, arn(accountId, "user/" + name));
        }
        String roleId = id('3', USER_DIGITS, ROLE);
        return new RoleUser(
                call.requestId(),
                "AssumedRoleUser",
                accountId,
                roleId + ":" + name,
                roleId,
                arn(accountId, "assumed-role/" + ROLE + "/" + name));
    }

    private String accountOf(String key) {
        return isolation == Isolation.NONE || key.isEmpty() ? FIRST_ACCOUNT : id('1', ACCOUNT_DIGITS, key);
    }

    private static String arn(String accountId, String resource) {
        return "acs:ram::" + accountId + ":" + resource;
    }

    /** The key, as far as names of RAM users and of sessions may have its characters. */
    private static String nameOf(String key) {
        return key.replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** A number that follows from a text. */
    private static String id(char firstDigit, int digits, String text) {
        BigInteger hash = new BigInteger(Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)), 16);
        String digitsOfHash = hash.toString();
        return firstDigit + digitsOfHash.substring(digitsOfHash.length() - (digits - 1));
    }
}
