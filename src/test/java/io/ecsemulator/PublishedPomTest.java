package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.control.ClockController;
import io.ecsemulator.tenant.Tenant;
import jakarta.validation.Valid;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The effective model of the published POM, inheritance and profiles included. */
class PublishedPomTest {

    @Test
    void passesNoDependencyOn() throws Exception {
        assertThat(dependencies("optional = 'true' or scope = 'test'")).isNotEmpty();
        assertThat(dependencies("not(optional = 'true') and not(scope = 'test')"))
                .isEmpty();
    }

    /** The product was asked to be built with these packages. Jakarta Validation checks bodies of the control API. */
    @Test
    void hasTheRequiredPackages() throws Exception {
        assertThat(dependencies("not(scope = 'test')"))
                .contains(
                        "spring-boot-starter-web",
                        "spring-boot-starter-validation",
                        "jackson-dataformat-xml",
                        "assertj-core");
        assertThat(dependencies("scope = 'test'")).contains("spring-boot-starter-test");
        assertThat(ClockController.class
                        .getMethod("advance", ClockController.Advance.class, Tenant.class)
                        .getParameters()[0]
                        .isAnnotationPresent(Valid.class))
                .isTrue();
    }

    private static List<String> dependencies(String condition) throws Exception {
        Document model = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/effective-pom.xml").toFile());
        NodeList found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/dependencies/dependency[" + condition + "]/artifactId",
                        model,
                        XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> found.item(index).getTextContent())
                .toList();
    }
}
