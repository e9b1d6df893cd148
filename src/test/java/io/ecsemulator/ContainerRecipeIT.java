package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.testkit.EcsEmulator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe for Testcontainers in the documentation is compiled with Testcontainers, and run with a stand-in for the container. */
class ContainerRecipeIT {

    private static final Pattern RECIPE = Pattern.compile("## Testcontainers\n.*?```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theRecipeStartsAnEmulatorAndDrivesIt() throws Exception {
        Files.writeString(folder.resolve("world.yaml"), "Disks: [{DiskId: d-of-the-recipe}]");
        Matcher recipe = RECIPE.matcher(Files.readString(Path.of("docs", "deploy.md")));
        assertThat(recipe.find()).isTrue();
        compile("""
                import io.ecsemulator.testkit.EcsEmulator;
                import java.net.URI;
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.containers.wait.strategy.Wait;
                import org.testcontainers.utility.MountableFile;

                public class Recipe {
                    public static AutoCloseable container;

                    public static EcsEmulator run() {
                %s
                        Recipe.container = container;
                        return emulator;
                    }
                }
                """.formatted(
                        recipe.group(1).replace("new GenericContainer<>(", "new io.ecsemulator.LocalContainer(")));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            thread.setContextClassLoader(loader);
            Class<?> type = loader.loadClass("Recipe");
            EcsEmulator emulator = (EcsEmulator) type.getMethod("run").invoke(null);
            try (AutoCloseable container =
                    (AutoCloseable) type.getField("container").get(null)) {
                assertThat(container).isInstanceOf(LocalContainer.class);
                assertThat(emulator.disk("d-of-the-recipe").status()).isEqualTo("Available");
                assertThat(emulator.clock().isStill()).isTrue();
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Recipe.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString(), "-proc:none");
            assertThat(compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .as(messages + source)
                    .isTrue();
        }
    }
}
