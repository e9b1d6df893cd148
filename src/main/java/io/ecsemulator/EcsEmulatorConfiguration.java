package io.ecsemulator;

import io.ecsemulator.api.auth.Authenticator;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the emulator that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class EcsEmulatorConfiguration {

    @Bean
    InstantSource wall() {
        return InstantSource.system();
    }

    @Bean
    EmulatorClock clock(EcsEmulatorProperties properties, InstantSource wall) {
        return new EmulatorClock(properties.clock(), wall);
    }

    @Bean
    Authenticator authenticator(EcsEmulatorProperties properties, InstantSource wall) {
        return new Authenticator(properties.authMode(), properties.credentials(), wall);
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
    Store store(EmulatorClock clock) {
        return new MemoryStore(clock);
    }

    @Bean
    TransitionExecutor transitionExecutor(Store store, EmulatorClock clock) {
        return new TransitionExecutor(store, clock);
    }
}
