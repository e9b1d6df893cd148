package io.ecsemulator.console;

import io.ecsemulator.operation.ErrorCatalogue;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.scenario.Scenarios;
import io.ecsemulator.state.StateReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What is made when a page first needs it. */
@Configuration(proxyBeanMethods = false)
class LateBeans {

    @Bean
    @Lazy
    Scenarios scenarios(StateReader reader) {
        return new Scenarios(reader);
    }

    /** It makes all operations. */
    @Bean
    @Lazy
    ErrorCatalogue errorCatalogue(Operations operations) {
        return new ErrorCatalogue(operations);
    }
}
