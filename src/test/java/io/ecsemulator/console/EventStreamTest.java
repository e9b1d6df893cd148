package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.console.EventReader.Event;
import io.ecsemulator.control.ControlContext;
import io.ecsemulator.control.SaveController;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.tenant.Tenants;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Events that tell open pages of changes. */
@EmulatorTest
@Timeout(30)
class EventStreamTest {

    private final Emulator emulator;
    private final Tenants tenants;
    private final SaveController saves;

    EventStreamTest(@LocalServerPort int port, @Autowired Tenants tenants, @Autowired ControlContext control) {
        this.emulator = new Emulator(port);
        this.tenants = tenants;
        this.saves = control.context().getBean(SaveController.class);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @AfterEach
    void removeSave() {
        emulator.control("DELETE", "saves/events", "");
    }

    private EventReader open(String lastEventId) throws Exception {
        return EventReader.open(emulator.port(), "", lastEventId);
    }

    private String lastCall() {
        return String.valueOf(tenants.of("").journal().lastIndex());
    }

    @Test
    void tellsOfChangesByTheControlApiByCallsAndByTheClock() throws Exception {
        try (EventReader page = open("")) {
            emulator.world("Instances: [{InstanceId: i-1}]\nDisks: [{DiskId: d-1, InstanceId: i-1}]");
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");

            emulator.call("DescribeRegions");
            assertThat(page.next()).extracting(Event::name, Event::data).containsExactly("calls", lastCall());

            emulator.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
            Event change = Objects.requireNonNull(page.next());
            Event call = Objects.requireNonNull(page.next());
            if (call.id().equals(change.id())) {
                assertThat(List.of(change.name(), call.name())).containsExactly("world", "calls");
            } else {
                // The thread has looked between the change and the journal's entry.
                assertThat(Set.of(change.name(), call.name())).containsExactlyInAnyOrder("world", "calls");
            }

            emulator.advance(Duration.ofMinutes(1));
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
        }
    }

    @Test
    void tellsOfFaultRulesAndSaves() throws Exception {
        try (EventReader page = open("")) {
            emulator.control("POST", "faults", "{Action: DetachDisk, Error: {Code: Throttling.User}}");
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
            emulator.control("PATCH", "faults/f-1", "Enabled: false");
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
            emulator.control("PUT", "saves/events", "");
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
        }
    }

    @Test
    void pageThatHasMissedSomethingIsToldAtOnce() throws Exception {
        Event last;
        try (EventReader page = open("")) {
            emulator.world("Disks: []");
            last = Objects.requireNonNull(page.next());
        }
        try (EventReader page = open(last.id())) {
            // Nothing has changed: the first event is of this call.
            emulator.call("DescribeRegions");
            assertThat(page.next()).extracting(Event::name).isEqualTo("calls");
        }
        try (EventReader page = open(last.id())) {
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
            assertThat(page.next()).extracting(Event::name, Event::data).containsExactly("calls", lastCall());
        }
        try (EventReader page = open("of another emulator")) {
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
        }
    }

    @Test
    void pageIsToldOfWhatChangedBetweenItAndItsStream() throws Exception {
        String body = emulator.send(emulator.request("console/").GET()).body();
        String events = Jsoup.parse(body).body().attr("data-events");
        String query = events.substring(events.indexOf('?'));
        try (EventReader page = EventReader.open(emulator.port(), query, "")) {
            emulator.call("DescribeRegions");
            assertThat(page.next()).extracting(Event::name).isEqualTo("calls");
        }
        emulator.world("Disks: []");
        try (EventReader page = EventReader.open(emulator.port(), query, "")) {
            assertThat(page.next()).extracting(Event::name).isEqualTo("world");
        }
    }

    /** What is sent to a page. */
    private static final class Recorder extends SseEmitter {
        private final List<String> sent = new ArrayList<>();

        @Override
        public void send(SseEventBuilder builder) {
            StringBuilder text = new StringBuilder();
            for (DataWithMediaType part : builder.build()) {
                text.append(part.getData());
            }
            sent.add(text.toString());
        }
    }

    @Test
    void quietStreamHasAHeartbeat() throws IOException {
        Recorder page = new Recorder();
        Listener listener = new Listener(tenants.of(""), saves, page);

        for (int i = 0; i < 19; i++) {
            listener.look();
        }
        assertThat(page.sent).isEmpty();
        listener.look();
        assertThat(page.sent).containsExactly(":nothing new\n\n");

        emulator.advance(Duration.ofSeconds(1));
        listener.look();
        assertThat(page.sent).hasSize(2).last().asString().startsWith("event:world\nid:");
    }

    @Test
    void headOpensNoStream() {
        Answer answer =
                emulator.send(emulator.request("console/events").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void numberOfOpenPagesIsBounded() throws IOException {
        try (GenericApplicationContext emulatorContext = new GenericApplicationContext();
                GenericApplicationContext consoleContext = new GenericApplicationContext(emulatorContext)) {
            emulatorContext.refresh();
            EventStream stream = new EventStream(saves, consoleContext);
            for (int i = 0; i < EventStream.MAX_LISTENERS; i++) {
                stream.events(tenants.of(""), "", "");
            }

            assertThatThrownBy(() -> stream.events(tenants.of(""), "", ""))
                    .isInstanceOf(ResponseStatusException.class)
                    .hasMessageContaining("503");
        }
    }
}
