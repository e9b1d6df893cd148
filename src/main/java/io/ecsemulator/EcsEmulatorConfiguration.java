package io.ecsemulator;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.disk.DetachDisk;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.Throttle;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the emulator that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class EcsEmulatorConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EcsEmulatorConfiguration.class);

    /** A line for people; or for the program that starts the emulator as a process of its own, if {@code child-process} is set. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> startLine(EcsEmulatorProperties properties, ServerProperties server) {
        return properties.childProcess()
                ? ChildProcess.watching(System.in, System.out, () -> System.exit(0))
                : new StartLine(server.getAddress(), properties.edition(), System.out);
    }

    /** The time outside, which nobody moves. */
    @Bean
    InstantSource wall() {
        return InstantSource.system();
    }

    @Bean
    Authenticator authenticator(EcsEmulatorProperties properties, InstantSource wall) {
        return new Authenticator(properties.authMode(), properties.credentials(), wall);
    }

    /** Where all accounts set their alarms. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService alarms() {
        ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "alarms");
            thread.setDaemon(true);
            return thread;
        });
        // They are set anew far more often than they ring.
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    @Bean
    Tenants accounts(
            EcsEmulatorProperties properties,
            InstantSource wall,
            Operations operations,
            ScheduledExecutorService alarms,
            InitialState start) {
        requireKnown(properties.throttling(), operations);
        return new Tenants(properties.isolation(), accessKeyId -> {
            EmulatorClock clock = new EmulatorClock(properties.clock(), wall);
            Store store = new MemoryStore(clock, properties.ids());
            Tenant account = new Tenant(
                    accessKeyId,
                    clock,
                    store,
                    new TransitionExecutor(
                            store, clock, alarms, e -> log.error("Pending transitions could not be settled", e)),
                    new Throttle(properties.limits(), clock),
                    new Faults(alarms),
                    new Journal(properties.journalCalls()));
            start.restore(account);
            return account;
        });
    }

    private static void requireKnown(Map<String, Limit> throttling, Operations operations) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(operations.actions());
        throttling.forEach((action, limit) -> {
            if (!known.contains(action)) {
                throw new InvalidConfigurationPropertyValueException(
                        "ecs.emulator.throttling." + action,
                        limit,
                        "There is no such action; there are " + known + ".");
            }
        });
    }

    @Bean
    Isolation isolation(EcsEmulatorProperties properties) {
        return properties.isolation();
    }

    @Bean
    Delays delays(EcsEmulatorProperties properties) {
        return properties.delays();
    }

    @Bean
    InstanceTypes instanceTypes(EcsEmulatorProperties properties) {
        return new InstanceTypes(properties.familiesWithoutHotDetach());
    }

    @Bean
    DetachDisk.Settings detachDiskSettings(EcsEmulatorProperties properties) {
        return new DetachDisk.Settings(properties.edition(), properties.parallelDetachLimit());
    }
}
