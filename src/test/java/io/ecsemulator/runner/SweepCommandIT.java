package io.ecsemulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Runs sweeps of commands with the runnable jar. */
class SweepCommandIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    private record Ended(int status, String output) {}

    private Ended sweep(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Decs-emulator.class-archive=" + System.getProperty("ecs-emulator.class-archive"),
                "-jar",
                System.getProperty("ecs-emulator.jar"),
                "sweep"));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(output));
    }

    private static String[] program(List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "--", JAVA.toString(), "-cp", System.getProperty("java.class.path"), DetachingProgram.class.getName()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    @Test
    void reportsEachRunAndWritesJUnitXml() throws Exception {
        Path xml = folder.resolve("reports/sweep.xml");

        Ended ended = sweep(program(List.of("--kinds=Throttled,TransitionHeld", "--junit=" + xml)));

        assertThat(ended.status).isEqualTo(1);
        assertThat(ended.output.lines().map(line -> line.replaceAll(" \\(\\d calls, \\d+ ms\\)", "")))
                .startsWith(
                        "ok    as it is",
                        "FAIL  DetachDisk #1, throttled before the effect",
                        "      DetachDisk #1, throttled before the effect")
                .contains("      again: --only=DetachDisk#1:Throttled", "ok    DetachDisk #1, transition held")
                .endsWith("3 runs, 1 failed");
        assertThat(ended.output).contains("DetachDisk #1, throttled before the effect at 127.0.0.1:", "exit status 1");
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xml.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("400 Throttling.User");
    }

    @Test
    void aProgramMayGiveUpWithStatus75() throws Exception {
        Ended ended = sweep(program(List.of("--kinds=Throttled"), "gives-up"));

        assertThat(ended.output).contains("2 runs, 0 failed");
        assertThat(ended.status).isZero();
    }

    @Test
    void aProgramThatTakesTooLongFails() throws Exception {
        Ended ended = sweep("--kinds=Throttled", "--run-seconds=1", "--", "/bin/sh", "-c", "sleep 30");

        assertThat(ended.output).contains("FAIL  as it is", "ended after 1 s", "1 runs, 1 failed");
        assertThat(ended.status).isEqualTo(1);
    }

    @Test
    void outputThatIsNoTextIsReported() throws Exception {
        Ended ended = sweep("--", "/bin/sh", "-c", "printf 'caf\\351'; exit 1");

        assertThat(ended.output).contains("caf", "exit status 1", "1 runs, 1 failed");
        assertThat(ended.status).isEqualTo(1);
    }

    @Test
    void aProgramThatDoesNotExistIsAMistake() throws Exception {
        Ended ended = sweep("--", "/no/such/program");

        assertThat(ended.output)
                .startsWith("Cannot run program \"/no/such/program\"")
                .hasLineCount(1);
        assertThat(ended.status).isEqualTo(2);
    }

    @Test
    void helpAndMistakesStartNothing() throws Exception {
        assertThat(sweep("--help").output).startsWith("usage: java -jar");
        assertThat(sweep("--kind=x", "--", "true"))
                .isEqualTo(new Ended(2, "--kind is no option of sweep. sweep --help prints the options\n"));
        assertThat(sweep("--kinds=Fire", "--", "true").status).isEqualTo(1);
    }
}
