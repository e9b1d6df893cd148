package io.ecsemulator.control;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document describes the control API: its calls, and what their controllers read and return. */
@EmulatorTest
class OpenApiTest {

    /** The schemas of bodies that controllers read as trees. */
    private static final Map<Class<?>, String> TREES =
            Map.of(StateController.class, "/WorldState", ResourceController.class, "/Resource");

    private static final Set<String> FORMATS = Set.of("application/json", "application/yaml");

    /** The JSON of Spring's problem details, with the errors that {@link ControlExceptionHandler} adds. */
    private record Problem(
            @Nullable String type,
            @Nullable String title,
            int status,
            String detail,
            @Nullable String instance,
            @Nullable List<ControlExceptionHandler.FieldProblem> errors) {}

    private final JsonNode document;
    private final SchemaComparison schemas;

    /** The controllers' methods by call, such as {@code GET /_emulator/state}. */
    private final Map<String, HandlerMethod> handlers = new TreeMap<>();

    OpenApiTest(@LocalServerPort int port, @Autowired ControlContext control) {
        this.document = new Emulator(port).control("openapi.json").json();
        this.schemas = new SchemaComparison(document);
        RequestMappingHandlerMapping mapping =
                control.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().entrySet().stream()
                // Those for a parameter's value give the same in another form.
                .filter(entry -> entry.getKey().getParamsCondition().isEmpty())
                .forEach(entry -> entry.getKey()
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> entry.getKey()
                                .getPatternValues()
                                .forEach(path -> handlers.put(method + " " + path, entry.getValue()))));
    }

    @Test
    void isValid() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void overviewListsEveryCall(@LocalServerPort int port) {
        Emulator emulator = new Emulator(port);
        JsonNode calls =
                emulator.send(emulator.request("_emulator").GET()).json().at("/Calls");

        assertThat(calls.valueStream().map(call -> call.at("/Call").asString()))
                .containsExactlyInAnyOrderElementsOf(handlers.keySet());
        assertThat(calls.valueStream().map(call -> call.at("/Summary").asString()))
                .noneMatch(String::isBlank);
    }

    @Test
    void describesEveryCallAndNoOther() {
        assertThat(calls().keySet()).isEqualTo(handlers.keySet());
    }

    @Test
    void describesWhatControllersReadAndReturn() {
        calls().forEach((name, call) -> {
            Method handler = requireNonNull(handlers.get(name)).getMethod();
            compareRequest(name, call, handler);
            compareSuccess(name, call, handler);
            call.at("/responses").properties().stream()
                    .filter(response -> !response.getKey().startsWith("2"))
                    .filter(response -> response.getValue().has("$ref"))
                    .map(response -> document.at(
                            response.getValue().get("$ref").asString().substring("#".length())))
                    .forEach(response -> schemas.compare(
                            name,
                            content(response, "application/problem+json"),
                            ResolvableType.forClass(Problem.class)));
        });

        assertThat(schemas.compared())
                .containsExactlyInAnyOrderElementsOf(
                        document.at("/components/schemas").propertyNames());
    }

    private void compareRequest(String name, JsonNode call, Method handler) {
        JsonNode body = call.path("requestBody");
        for (int index = 0; index < handler.getParameterCount(); index++) {
            if (handler.getParameters()[index].isAnnotationPresent(RequestBody.class)) {
                ResolvableType type = ResolvableType.forMethodParameter(handler, index);
                for (String format : FORMATS) {
                    JsonNode schema = content(body, format);
                    if (type.toClass() == JsonNode.class) {
                        assertThat(schema.path("$ref").asString())
                                .as(name)
                                .endsWith(TREES.get(handler.getDeclaringClass()));
                    } else {
                        schemas.compare(name + " request", schema, type);
                    }
                }
                return;
            }
        }
        if (List.of(handler.getParameterTypes()).contains(InputStream.class)) {
            assertThat(body.path("content").propertyNames()).as(name).containsExactly("application/json");
            return;
        }
        assertThat(body.isMissingNode()).as(name + " request").isTrue();
    }

    private void compareSuccess(String name, JsonNode call, Method handler) {
        ResolvableType returned = ResolvableType.forMethodReturnType(handler);
        ResolvableType type = returned.toClass() == ResponseEntity.class ? returned.getGeneric() : returned;
        ResponseStatus status = handler.getAnnotation(ResponseStatus.class);
        HttpStatus expected =
                status != null ? status.value() : type.toClass() == Void.class ? HttpStatus.NO_CONTENT : HttpStatus.OK;

        assertThat(call.at("/responses").propertyNames().stream().filter(code -> code.startsWith("2")))
                .as(name)
                .containsExactly(String.valueOf(expected.value()));
        call.at("/responses").properties().stream()
                .filter(response -> !response.getValue().has("$ref"))
                .map(Map.Entry::getValue)
                .forEach(response -> {
                    if (expected == HttpStatus.NO_CONTENT) {
                        assertThat(response.has("content")).as(name).isFalse();
                    } else if (type.toClass() == void.class) {
                        // The controller writes text or a document of its own.
                        assertThat(response.path("content")).as(name).hasSize(1);
                    } else {
                        FORMATS.forEach(format -> schemas.compare(name + " response", content(response, format), type));
                    }
                });
    }

    private static JsonNode content(JsonNode body, String format) {
        return body.path("content").path(format).path("schema");
    }

    private Map<String, JsonNode> calls() {
        return document.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(call -> Map.entry(
                                call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), call.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
