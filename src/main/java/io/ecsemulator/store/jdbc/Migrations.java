package io.ecsemulator.store.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the scripts of the migrations with Spring: Flyway itself finds none in the runnable jar, where they are under BOOT-INF. */
final class Migrations implements ResourceProvider {

    private static final String FOLDER = "classpath:io/ecsemulator/store/jdbc/migration/";

    private final PathMatchingResourcePatternResolver resolver =
            new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader());

    /** Flyway asks for settings of a single script, which these do not have. */
    @Override
    public @Nullable LoadableResource getResource(String name) {
        return null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        List<LoadableResource> scripts = new ArrayList<>();
        try {
            for (Resource resource : resolver.getResources(FOLDER + prefix + "*.sql")) {
                String name = Objects.requireNonNull(resource.getFilename());
                if (Stream.of(suffixes).anyMatch(name::endsWith)) {
                    scripts.add(new Script(name, resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripts;
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String text;

        Script(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
