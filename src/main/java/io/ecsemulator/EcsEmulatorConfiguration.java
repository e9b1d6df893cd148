package io.ecsemulator;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.Lateness;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SteadyClock;
import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.console.ConsoleServlet;
import io.ecsemulator.control.ControlContext;
import io.ecsemulator.control.ControlServlet;
import io.ecsemulator.disk.DetachDisk;
import io.ecsemulator.disk.DiskOperations;
import io.ecsemulator.fault.TargetFinder;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.state.ResponseTypes;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenants;
import io.ecsemulator.throttling.Limit;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.context.WebApplicationContext;

/** Creates the beans of rooms that do not use Spring. */
@Configuration(proxyBeanMethods = false)
class EcsEmulatorConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EcsEmulatorConfiguration.class);

    /** Prints the port: for people, or with {@code child-process} for the program that starts the emulator. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> startLine(EcsEmulatorProperties properties, ServerProperties server) {
        return properties.childProcess()
                ? ChildProcess.watching(System.in, System.out, () -> System.exit(0))
                : new StartLine(server.getAddress(), properties.edition(), System.out);
    }

    /** Gets all paths that no other servlet has; it makes what it needs at its first request. */
    @Bean
    ServletRegistrationBean<ControlServlet> control() {
        ServletRegistrationBean<ControlServlet> registration = new ServletRegistrationBean<>(new ControlServlet(), "/");
        registration.setName("control");
        return registration;
    }

    @Bean
    @Lazy
    ControlContext controlContext(WebApplicationContext emulator) {
        return new ControlContext(emulator);
    }

    /** The console, unless it is switched off; it makes what it needs at its first request. */
    @Bean
    ServletRegistrationBean<ConsoleServlet> console(EcsEmulatorProperties properties) {
        ServletRegistrationBean<ConsoleServlet> registration =
                new ServletRegistrationBean<>(new ConsoleServlet(), "/console/*");
        registration.setName("console");
        registration.setEnabled(properties.console());
        return registration;
    }

    /** The only reader of the system clock. */
    @Bean
    InstantSource systemClock() {
        return InstantSource.system();
    }

    /** Time for worlds and latencies: a wall clock that is set does not change it. */
    @Bean
    InstantSource steadyClock(InstantSource systemClock) {
        return new SteadyClock(systemClock, System::nanoTime);
    }

    @Bean
    Authenticator authenticator(EcsEmulatorProperties properties, Storage storage, InstantSource systemClock) {
        return new Authenticator(properties.authMode(), properties.credentials(), storage.nonces(), systemClock);
    }

    /** Runs due transitions and delayed responses of all tenants. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService scheduler() {
        ScheduledThreadPoolExecutor scheduler =
                new ScheduledThreadPoolExecutor(1, task -> {
                    Thread thread = new Thread(task, "scheduler");
                    thread.setDaemon(true);
                    return thread;
                }) {
                    @Override
                    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
                        OutOfMemory.exitIfFailed(task, failure);
                    }
                };
        // Most tasks are cancelled and scheduled again before they run.
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    @Bean
    Operations operations(ObjectProvider<Operation<?, ?, ?>> beans, AutowireCapableBeanFactory factory)
            throws IOException {
        return OperationIndex.operations(beans, factory);
    }

    @Bean
    ResponseTypes responseTypes(Operations operations) {
        return operations::responseWithClientToken;
    }

    @Bean
    Lateness lateness() {
        return new Lateness();
    }

    @Bean
    ResourceKinds resourceKinds() {
        return ResourceKinds.STANDARD;
    }

    /** Lazy: the demo world is not read. */
    @Bean
    @Lazy
    StateReader stateReader(ResourceKinds kinds, ResponseTypes responses) {
        return new StateReader(kinds, responses);
    }

    /** Where worlds are kept. Nothing of a database is loaded unless it is asked for. */
    @Bean
    Storage storage(
            EcsEmulatorProperties properties,
            Environment environment,
            InstantSource steadyClock,
            ScheduledExecutorService scheduler,
            Lateness lateness,
            ResourceKinds kinds,
            Operations operations,
            InitialState initialState) {
        TransitionExecutor.Listener settling = new TransitionExecutor.Listener() {
            @Override
            public void failed(Throwable failure) {
                if (!(failure instanceof StoreUnavailableException)) {
                    log.error("Pending transitions could not be settled", failure);
                }
            }

            @Override
            public void settling(Duration late) {
                lateness.add(late);
            }
        };
        StorageSettings settings =
                StorageSettings.of(properties, kinds, steadyClock, scheduler, settling, new TargetFinder(operations));
        return switch (properties.store()) {
            case MEMORY -> new MemoryStorage(settings, initialState);
            case FILE -> DatabaseStorage.inFile(properties.storeFile(), settings, initialState);
            case JDBC -> DatabaseStorage.shared(environment, settings, initialState);
        };
    }

    @Bean
    Tenants tenants(
            EcsEmulatorProperties properties, InstantSource steadyClock, Operations operations, Storage storage) {
        requireKnown(properties.throttling(), operations);
        Tenants tenants = new Tenants(properties.isolation(), storage, steadyClock);
        storage.start(tenants);
        return tenants;
    }

    private static void requireKnown(Map<String, Limit> throttling, Operations operations) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(operations.actions());
        throttling.forEach((action, limit) -> {
            if (!known.contains(action)) {
                throw new InvalidConfigurationPropertyValueException(
                        "ecs.emulator.throttling." + action, limit, "No such action. Known actions: " + known + ".");
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
        return new InstanceTypes(properties.familiesWithoutHotDetach(), properties.diskQuantity());
    }

    @Bean
    UnknownIds unknownIds(EcsEmulatorProperties properties) {
        return properties.unknownIds();
    }

    @Bean
    DiskOperations diskOperations(EcsEmulatorProperties properties) {
        return new DiskOperations(properties.diskOperationsPerInstance());
    }

    @Bean
    DetachDisk.Settings detachDiskSettings(EcsEmulatorProperties properties, DiskOperations operations) {
        return new DetachDisk.Settings(properties.edition(), operations);
    }
}
