package io.ecsemulator.sts;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Accounts;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;

/**
 * Returns the identity of the caller. It is an operation of STS, which Terraform and other clients ask for the account. Each
 * world is an account. In it a call without an access key is made by the account itself, a call with a permanent key by a RAM
 * user that has this key, and a call with a temporary key, which begins with {@code STS.}, by a user in a role. The ids are
 * computed from the key.
 */
@ApiOperation(editions = "2015", version = "2015-04-01", sample = "AccessKeyId=id")
final class GetCallerIdentity extends Operation<GetCallerIdentity.Parameters, GetCallerIdentity.Parameters, Record> {

    /** No parameters of its own: the identity follows from the parameter AccessKeyId of every request. */
    record Parameters() {}

    /**
     * Response for the account itself and for a RAM user.
     *
     * @param IdentityType Account or RAMUser
     * @param PrincipalId the same as UserId
     */
    record User(
            String RequestId, String IdentityType, String AccountId, String PrincipalId, String UserId, String Arn) {}

    /**
     * Response for a user in a role.
     *
     * @param IdentityType AssumedRoleUser
     * @param PrincipalId the RoleId and the name of the session
     */
    record RoleUser(
            String RequestId, String IdentityType, String AccountId, String PrincipalId, String RoleId, String Arn) {}

    private static final String ROLE = "emulator";
    private static final String TEMPORARY_KEY = "STS.";
    private static final int USER_DIGITS = 18;

    private final Accounts accounts;

    GetCallerIdentity(Accounts accounts) {
        super(() -> Rules.<Parameters>of(Parameters.class, "2015").build());
        this.accounts = accounts;
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Record execute(Parameters parameters, World world, Call call) {
        String key = call.accessKeyId();
        String accountId = accounts.id(key);
        if (key.isEmpty()) {
            return new User(call.requestId(), "Account", accountId, accountId, accountId, arn(accountId, "root"));
        }
        String name = nameOf(key);
        if (!key.startsWith(TEMPORARY_KEY)) {
            String userId = Accounts.id('2', USER_DIGITS, key);
            return new User(call.requestId(), "RAMUser", accountId, userId, userId, arn(accountId, "user/" + name));
        }
        String roleId = Accounts.id('3', USER_DIGITS, ROLE);
        return new RoleUser(
                call.requestId(),
                "AssumedRoleUser",
                accountId,
                roleId + ":" + name,
                roleId,
                arn(accountId, "assumed-role/" + ROLE + "/" + name));
    }

    private static String arn(String accountId, String resource) {
        return "acs:ram::" + accountId + ":" + resource;
    }

    /** The key as a name of a RAM user or a session, with - in place of characters that such names must not have. */
    private static String nameOf(String key) {
        return key.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
