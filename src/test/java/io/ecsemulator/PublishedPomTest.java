package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.annotation.Validated;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PublishedPomTest {

    @Test
    void whoDependsOnThePlainJarGetsNothingElse()
            throws IOException, ParserConfigurationException, SAXException, XPathExpressionException {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList passedOn = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/dependencies/dependency[not(optional = 'true') and not(scope = 'test')]/artifactId",
                        pom,
                        XPathConstants.NODESET);

        assertThat(passedOn.getLength()).isZero();
    }

    /** The packages that the product was given are there, and what checks settings is used. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring-boot-starter-web",
                "spring-boot-starter-validation",
                "jackson-dataformat-xml",
                "spring-boot-starter-test",
                "assertj-core"
            })
    void thePackagesOfItsFrameAreThere(String artifactId) throws Exception {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>" + artifactId + "</artifactId>");
        assertThat(EcsEmulatorProperties.class).hasAnnotation(Validated.class);
    }
}
