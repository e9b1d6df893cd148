package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What zones do not sell is a part of the world like its resources. */
@EmulatorTest
class ZonesTest {

    private static final String CREATE =
            "Action=CreateDisk&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=40&Format=JSON&DiskCategory=";

    private final Emulator emulator;

    ZonesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void setWorld() {
        emulator.reset();
        emulator.world("Zones: [{ZoneId: cn-hangzhou-b, SoldOut: [cloud_ssd], NotSold: [cloud_essd]}]");
    }

    private boolean canBuy(String category) {
        return emulator.get(CREATE + category).status() == 200;
    }

    private JsonNode zones() {
        return emulator.control("state").json().at("/Zones");
    }

    @Test
    void stateShowsZonesThatADocumentNamed() {
        assertThat(zones()).isEqualTo(Emulator.JSON.readTree("""
                        [{"ZoneId":"cn-hangzhou-b","RegionId":"cn-hangzhou",
                          "SoldOut":["cloud_ssd"],"NotSold":["cloud_essd"]}]"""));

        emulator.world("Disks: []");

        assertThat(emulator.control("state").json().has("Zones")).isFalse();
        assertThat(canBuy("cloud_ssd")).isTrue();
    }

    @Test
    void patchChangesOneListAndDeleteEndsScarcity() {
        assertThat(emulator.control("PATCH", "zones/cn-hangzhou-b", "{SoldOut: []}")
                        .status())
                .isEqualTo(200);
        assertThat(canBuy("cloud_ssd")).isTrue();
        assertThat(canBuy("cloud_essd")).isFalse();

        assertThat(emulator.control("DELETE", "zones/cn-hangzhou-b", "").status())
                .isEqualTo(204);
        assertThat(canBuy("cloud_essd")).isTrue();
        assertThat(emulator.control("PATCH", "zones/cn-hangzhou-b", "{SoldOut: []}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void postAddsAZoneToTheWorld() {
        emulator.control("POST", "state", "Zones: [{ZoneId: us-west-1b, SoldOut: [ecs.g6.large]}]");

        assertThat(zones()).hasSize(2);
        assertThat(zones().at("/1/RegionId").asString()).isEqualTo("us-west-1");
        assertThat(canBuy("cloud_ssd")).isFalse();
    }

    @Test
    void savedWorldKeepsScarcity() {
        emulator.control("PUT", "saves/scarce", "");
        emulator.world("Disks: []");
        assertThat(canBuy("cloud_ssd")).isTrue();

        emulator.control("POST", "saves/scarce/restore", "");

        assertThat(canBuy("cloud_ssd")).isFalse();
        emulator.control("DELETE", "saves/scarce", "");
    }
}
