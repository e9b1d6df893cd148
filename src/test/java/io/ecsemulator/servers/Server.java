package io.ecsemulator.servers;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.support.Emulator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An emulator in this JVM, on a port of its own, with its worlds in a database. */
final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** Its HTTP side. */
    final Emulator emulator;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        this.emulator = new Emulator(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /**
     * Starts an emulator.
     *
     * @param database the JDBC URL
     * @param settings more settings, as arguments of the command line
     */
    static Server start(String database, String... settings) {
        return new Server(SpringApplication.run(
                EcsEmulatorApplication.class,
                Stream.concat(arguments(database).stream(), Stream.of(settings)).toArray(String[]::new)));
    }

    /** The arguments of an emulator with its worlds in that database. */
    static List<String> arguments(String database) {
        return List.of(
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                "--ecs.emulator.store=jdbc",
                "--spring.datasource.url=" + database,
                "--ecs.emulator.log-calls=off");
    }

    @Override
    public void close() {
        context.close();
    }
}
