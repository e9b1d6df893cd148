package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The emulator adds only itself to the class path of a project. */
class ClassPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.core.SpringVersion",
                "org.springframework.boot.SpringApplication",
                "tools.jackson.databind.ObjectMapper",
                "org.apache.catalina.startup.Tomcat",
                "org.assertj.core.api.Assertions"
            })
    void hasNoLibraryOfTheEmulator(String name) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }

    @Test
    void hasNoSpringJar() {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> new File(path).getName())
                .toList();

        assertTrue(jars.stream().noneMatch(jar -> jar.contains("spring")), jars.toString());
        assertEquals(
                2, jars.stream().filter(jar -> jar.startsWith("ecs-emulator")).count());
    }
}
