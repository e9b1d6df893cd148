package io.ecsemulator.operation;

import java.util.regex.Pattern;

/** What a caller can do about an error, and whether the same call may succeed later. */
public enum Remedy {
    CHANGE_REQUEST("change the request", "Permanent: the same request fails again. Correct the parameters."),
    NAME_EXISTING(
            "check the id",
            "Permanent, unless the resource is being created: check the id and the region, or create the resource first."),
    LIFT_LOCK(
            "lift the lock",
            "Permanent until somebody acts: lift the lock or the protection, pay the bill, or renew the subscription."),
    WAIT(
            "wait",
            "May pass by itself: wait until the change that is under way has ended, and call again. If nothing is under way, change the"
                    + " status first, for example by StopInstance or DetachDisk."),
    CHANGE_RESOURCE(
            "choose another resource",
            "Permanent for this resource as it is: choose another one, or first change what the rule names."),
    MAKE_ROOM("make room", "Permanent until there is room: delete or detach something, or ask for less."),
    NONE("nothing", "No failure: without DryRun the call would be accepted."),
    SLOW_DOWN(
            "slow down",
            "Passes by itself: wait, for x-acs-retry-after milliseconds if the header is there, and retry with growing pauses."),
    RETRY("retry", "Passes by itself: retry with the same ClientToken, so that the call is not executed twice."),
    CHECK_CREDENTIALS(
            "check the credentials",
            "Permanent: check access key, secret, security token, signature and the clock of the caller; each call needs its own"
                    + " SignatureNonce."),
    GET_PERMISSION("get permission", "Permanent until the account or its RAM policies allow the call."),
    USE_ECS("use ECS", "Permanent: the emulator does not have it. Leave it out, or test that part with ECS itself.");

    private static final Pattern LOCK =
            Pattern.compile("OperationLocks contain|DeletionProtection is true$|DeleteProtection=true|has expired");

    /** Words about what changes by itself, or by another call. */
    private static final Pattern STATUS =
            Pattern.compile("under way|being|changed less than|(attach|detach)ing |Available is false"
                    + "|is (not|neither) (progressing|accomplished|Available|In_use|Waiting|Running|Stopped)|tatus is (not|neither)"
                    + "|is (progressing|Pending|Creating|ReIniting|Detaching|Running and|Stopped$)");

    /** What codes say of themselves, for errors without a rule; the first that fits counts. */
    private enum Words {
        NOT_EMULATED("NotEmulated", USE_ECS),
        DRY("DryRun|DRYRUN", NONE),
        FLOW("Throttling|FlowControl|TooFrequent", SLOW_DOWN),
        TEMPORARY("InternalError|ServiceUnavailable|Timeout|UnknownError|ServerError|TryAgain", RETRY),
        REQUEST("^InvalidParam|^MissingParam|^InvalidA(ction|pi)|^InvalidClientToken|HTTPMethod", CHANGE_REQUEST),
        LIMIT("Quota|Limit|Exceed|TooMany", MAKE_ROOM),
        KEY("AccessKey|Signature|SecurityToken|TimeStamp", CHECK_CREDENTIALS),
        LOCK("Locked|Arrear|Expired|InDebt|UnpaidOrder|Balance", LIFT_LOCK),
        ABSENT("NotFound|NotExist|NoSuch", NAME_EXISTING),
        RIGHT(
                "^Forbidden|Forbidden$|\\.RAM|NotAuthori|NoPermission|Unauthorized|AccountForbidden|RealName",
                GET_PERMISSION),
        STATE("Status|Processing|InProgress|Conflict|Busy", WAIT),
        KIND("NotSupport|Unsupport|OperationDenied|Violation|Mismatch$|MismatchWith", CHANGE_RESOURCE);

        private final Pattern code;
        private final Remedy remedy;

        Words(String code, Remedy remedy) {
            this.code = Pattern.compile(code);
            this.remedy = remedy;
        }
    }

    private final String label;
    private final String sentence;

    Remedy(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** A few words, for tables. */
    public String label() {
        return label;
    }

    /** Whether the error is permanent, and what to do, in English. */
    public String sentence() {
        return sentence;
    }

    /** What can be done about a broken rule. */
    public static Remedy of(Rule<?> rule) {
        if (rule.stage() == Stage.STATUS && LOCK.matcher(rule.brokenWhen()).find()) {
            return LIFT_LOCK;
        }
        return switch (rule.stage()) {
            case PARAMETERS, REQUEST, RESULT -> CHANGE_REQUEST;
            case EXISTENCE -> NAME_EXISTING;
            case LOCKS -> LIFT_LOCK;
            case STATUS -> STATUS.matcher(rule.brokenWhen()).find() ? WAIT : CHANGE_RESOURCE;
            case LIMITS -> MAKE_ROOM;
            case DRY_RUN -> NONE;
        };
    }

    /** What can be done about an error that no rule gives, by its code. */
    static Remedy of(ApiError error) {
        for (Words words : Words.values()) {
            if (words.code.matcher(error.code()).find()) {
                return words.remedy;
            }
        }
        return CHANGE_REQUEST;
    }
}
