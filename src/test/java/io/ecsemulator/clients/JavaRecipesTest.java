package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Java recipes of docs/clients.md, each run as a program of its own, since the SDKs keep settings for a whole process. */
@EmulatorTest
class JavaRecipesTest {

    private static final String IMPORTS = """
            import com.aliyun.auth.credentials.*;
            import com.aliyun.auth.credentials.provider.*;
            import com.aliyun.core.http.*;
            import com.aliyun.sdk.gateway.pop.clients.*;
            import com.aliyun.sdk.gateway.pop.models.CommonRequest;
            import com.aliyuncs.*;
            import com.aliyuncs.ecs.model.v20140526.DetachDiskRequest;
            import com.aliyuncs.profile.*;
            import darabonba.core.client.*;
            """;

    private final Emulator emulator;

    JavaRecipesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    static List<String> recipes() throws IOException {
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "clients.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void recipeDetachesTheDisk(String recipe, @TempDir Path folder) throws Exception {
        emulator.reset();
        assertThat(recipe).contains("127.0.0.1:8080");
        Path source = Files.writeString(
                folder.resolve("Recipe.java"), program(recipe.replace("127.0.0.1:8080", emulator.endpoint())));

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(output).isZero();
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Detaching");
    }

    private static String program(String recipe) {
        return recipe.startsWith("import ")
                ? recipe
                : IMPORTS + "class Recipe { public static void main(String[] arguments) throws Exception {\n" + recipe
                        + "System.exit(0);\n}}\n";
    }
}
