package io.ecsemulator.control;

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

/** Lists the tenants, and forgets one. */
@RestController
@RequestMapping("/_emulator/accounts")
final class TenantController {

    /**
     * The tenants.
     *
     * @param Isolation which callers share a tenant: {@code none} for all callers, or {@code access-key}
     * @param Accounts the first tenant, then the others, the least recently used first
     */
    record TenantList(String Isolation, List<Row> Accounts) {}

    /**
     * One tenant.
     *
     * @param AccessKeyId the access key of its callers; empty for all callers, or for callers without an access key
     * @param Instances the number of instances
     * @param Disks the number of disks, released disks included
     */
    record Row(String AccessKeyId, int Instances, int Disks) {
        static Row of(Tenant tenant) {
            WorldState.Summary summary =
                    tenant.store().read(world -> WorldState.of(world).summary());
            return new Row(tenant.accessKeyId(), summary.Instances(), summary.Disks());
        }
    }

    private final Tenants tenants;

    TenantController(Tenants tenants) {
        this.tenants = tenants;
    }

    @GetMapping
    TenantList tenants() {
        return new TenantList(
                tenants.isolation().toString(),
                tenants.all().stream().map(Row::of).toList());
    }

    /** Forgets the tenant of an access key; it is created again on next use. */
    @DeleteMapping("/{accessKeyId}")
    ResponseEntity<Void> forget(@PathVariable String accessKeyId) {
        if (!tenants.forget(accessKeyId)) {
            throw ControlExceptionHandler.of(
                    HttpStatus.NOT_FOUND, "There is no world of the access key " + accessKeyId);
        }
        return ResponseEntity.noContent().build();
    }
}
