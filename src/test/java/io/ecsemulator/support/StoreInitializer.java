package io.ecsemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has emulators of tests keep their worlds where the system property {@value #PROPERTY} says: {@code file} or {@code jdbc}, each in a file
 * or database of its own; otherwise in memory.
 */
public final class StoreInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROPERTY = "test.store";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String store = System.getProperty(PROPERTY, "memory");
        TestPropertyValues values = TestPropertyValues.of("ecs.emulator.store=" + store);
        if (store.equals("file")) {
            values = values.and("ecs.emulator.store-file=" + newFile());
        }
        if (store.equals("jdbc")) {
            values = values.and("spring.datasource.url=" + Postgres.shared().newDatabase());
        }
        values.applyTo(context);
    }

    private static String newFile() {
        try {
            return Files.createTempDirectory("store").resolve("worlds.db").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
