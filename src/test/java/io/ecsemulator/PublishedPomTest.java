package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
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
}
