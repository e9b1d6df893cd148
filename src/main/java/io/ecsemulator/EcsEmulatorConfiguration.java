package io.ecsemulator;

import io.ecsemulator.api.Operations;
import io.ecsemulator.api.auth.Authenticator;
import io.ecsemulator.api.throttling.Throttle;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.disk.DetachDisk;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the emulator that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class EcsEmulatorConfiguration {

    /** The time outside, which nobody moves. By name: the emulator's clock is an InstantSource too. */
    @Bean
    InstantSource wall() {
        return InstantSource.system();
    }

    @Bean
    EmulatorClock clock(EcsEmulatorProperties properties, @Qualifier("wall") InstantSource wall) {
        return new EmulatorClock(properties.clock(), wall);
    }

    @Bean
    Authenticator authenticator(EcsEmulatorProperties properties, InstantSource wall) {
        return new Authenticator(properties.authMode(), properties.credentials(), wall);
    }

    @Bean
    Throttle throttle(EcsEmulatorProperties properties, EmulatorClock clock, Operations operations) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(operations.actions());
        properties.throttling().forEach((action, limit) -> {
            if (!known.contains(action)) {
                throw new InvalidConfigurationPropertyValueException(
                        "ecs.emulator.throttling." + action,
                        limit,
                        "There is no such action; there are " + known + ".");
            }
        });
        return new Throttle(properties.limits(), clock);
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

    @Bean
    Store store(EmulatorClock clock, EcsEmulatorProperties properties) {
        return new MemoryStore(clock, properties.ids());
    }

    @Bean
    TransitionExecutor transitionExecutor(Store store, EmulatorClock clock) {
        return new TransitionExecutor(store, clock);
    }
}
