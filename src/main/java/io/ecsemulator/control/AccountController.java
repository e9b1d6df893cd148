package io.ecsemulator.control;

import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the worlds that there are, and forgets one. */
@RestController
@RequestMapping("/_emulator/accounts")
final class AccountController {

    /**
     * The worlds.
     *
     * @param Isolation who shares one: {@code none} for all callers, {@code access-key}
     * @param Accounts the first, then the others from the one that was used least lately
     */
    record AccountList(String Isolation, List<Row> Accounts) {}

    /**
     * One world.
     *
     * @param AccessKeyId whose it is; empty for all, or for callers that name none
     * @param Instances how many there are
     * @param Disks how many there are, released ones too
     */
    record Row(String AccessKeyId, int Instances, int Disks) {
        static Row of(Tenant account) {
            WorldState.Summary summary =
                    account.store().step(world -> WorldState.of(world).summary());
            return new Row(account.accessKeyId(), summary.Instances(), summary.Disks());
        }
    }

    private final Tenants accounts;

    AccountController(Tenants accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    AccountList accounts() {
        return new AccountList(
                accounts.isolation() == Isolation.none ? "none" : "access-key",
                accounts.all().stream().map(Row::of).toList());
    }

    /** Forgets the world of an access key; it begins anew when it is used again. */
    @DeleteMapping("/{accessKeyId}")
    ResponseEntity<Void> forget(@PathVariable String accessKeyId) {
        if (!accounts.forget(accessKeyId)) {
            throw Problems.of(HttpStatus.NOT_FOUND, "There is no world of the access key " + accessKeyId);
        }
        return ResponseEntity.noContent().build();
    }
}
