package io.ecsemulator.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what VPCs and vSwitches of a state document have in common. */
final class NetworkChecks {

    private NetworkChecks() {}

    static void checkCidr(String text, String field) {
        if (Cidr.parse(text) == null) {
            throw new InvalidFieldException(field, "is \"" + text + "\", which is no CIDR block");
        }
    }

    static void checkCidrs(List<String> texts, String field) {
        for (int i = 0; i < texts.size(); i++) {
            checkCidr(texts.get(i), field + "[" + i + "]");
        }
    }

    static void checkTransition(NetworkStatus status, @Nullable PendingTransition<NetworkStatus> pending) {
        if (pending != null && pending.Status() != NetworkStatus.Available) {
            throw new InvalidFieldException("PendingTransition.Status", "is not Available");
        }
        ResourceChecks.checkEnd(status == NetworkStatus.Pending, pending);
    }
}
