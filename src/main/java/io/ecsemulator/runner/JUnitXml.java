package io.ecsemulator.runner;

import io.ecsemulator.runner.SweepCommand.RunResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results in the XML format of JUnit, which CI systems read. */
final class JUnitXml {

    private JUnitXml() {}

    /** Writes a test suite of that name to a file, with a test case for each run. */
    static void write(Path file, String suite, List<RunResult> results) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", suite);
            xml.writeAttribute("tests", String.valueOf(results.size()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(results.stream()
                            .filter(result -> !result.result().passed())
                            .count()));
            for (RunResult result : results) {
                write(xml, suite, result);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(XMLStreamWriter xml, String suite, RunResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("name", result.run().name());
        xml.writeAttribute("time", seconds(result.time()));
        if (!result.result().passed()) {
            xml.writeStartElement("failure");
            xml.writeCharacters(result.result().report().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toMillis() / 1_000.0);
    }
}
