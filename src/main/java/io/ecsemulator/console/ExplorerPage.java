package io.ecsemulator.console;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.samples.SampleCall;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Every operation with a form to call it, the raw request and answer, and code that does the same. */
@Controller
public final class ExplorerPage {

    private final OperationForms forms;
    private final Meanings meanings;
    private final EcsClient client;

    ExplorerPage(OperationForms forms, Meanings meanings, EcsClient client) {
        this.forms = forms;
        this.meanings = meanings;
        this.client = client;
    }

    /**
     * All operations.
     *
     * @param q what was searched for
     * @param groups those that were found, by the resource that they are about
     * @param found how many were found
     */
    public record Index(String q, Map<String, List<Entry>> groups, int found) {}

    /** An operation in the index. */
    public record Entry(String action, String meaning) {}

    /**
     * An operation.
     *
     * @param meaning what it does
     * @param versions the versions of the APIs that it belongs to
     * @param rows its parameters
     * @param more parameters beyond those, a line {@code Name=Value} each
     * @param format {@code JSON} or {@code XML}
     * @param sample the parameters of a call that succeeds in the demo world, as the query of a page
     * @param samples code of the call
     * @param language the language whose code is shown
     * @param answer the answer to the call, or null before it is sent
     */
    public record Model(
            String action,
            String meaning,
            String versions,
            List<ParameterRow> rows,
            String more,
            String format,
            String sample,
            List<Code> samples,
            String language,
            @Nullable Answer answer) {}

    /**
     * The answer to a call.
     *
     * @param request the request as it went over the wire
     * @param status the HTTP status; 0 if no answer came
     * @param head the headers of the answer, a line each
     * @param body its body, or why none came
     * @param millis how long it took
     */
    public record Answer(String request, int status, String head, String body, long millis) {

        private static Answer of(EcsClient.Answer answer) {
            return new Answer(
                    "POST " + answer.url(),
                    answer.status(),
                    answer.headers().entrySet().stream()
                            .map(header -> header.getKey() + ": " + header.getValue())
                            .collect(Collectors.joining("\n")),
                    answer.body(),
                    answer.latency().toMillis());
        }
    }

    /** The index. */
    @GetMapping("/explorer")
    View index(Ui ui, @RequestParam(defaultValue = "") String q) {
        Map<String, List<Entry>> groups = new TreeMap<>(forms.search(q).stream()
                .map(action -> new Entry(action, meanings.of(action)))
                .collect(Collectors.groupingBy(entry -> room(entry.action()))));
        return Page.of(
                "explorer",
                ui,
                new Index(
                        q, groups, groups.values().stream().mapToInt(List::size).sum()));
    }

    private String room(String action) {
        String name = forms.operation(action).getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The form of an operation, with the parameters of the address, else with those of its sample. */
    @GetMapping("/explorer/{action}")
    View form(Ui ui, @PathVariable String action, HttpServletRequest request) {
        return page(ui, forms.operation(action), new Form(ui.query()), request, null);
    }

    /** Only the code; the page asks for it as one types. */
    @GetMapping("/explorer/{action}/code")
    View code(Ui ui, @PathVariable String action, HttpServletRequest request) {
        Form form = new Form(ui.query());
        return Page.of("explorercode", ui, model(ui, forms.operation(action), parameters(form), form, request, null));
    }

    /** Sends the call. */
    @PostMapping("/explorer/{action}")
    View call(Ui ui, @PathVariable String action, HttpServletRequest request) throws IOException {
        Operation<?, ?, ?> operation = forms.operation(action);
        Form form = Form.of(request);
        Map<String, String> call = new LinkedHashMap<>();
        call.put("Action", action);
        call.put("Version", operation.versions().get(0));
        call.put("Format", format(form));
        call.putAll(parameters(form));
        return page(ui, operation, form, request, Answer.of(client.call(call, ui.tenant(), request)));
    }

    private View page(
            Ui ui, Operation<?, ?, ?> operation, Form form, HttpServletRequest request, @Nullable Answer answer) {
        Map<String, String> parameters = parameters(form);
        if (parameters.isEmpty() && answer == null && form.get("empty").isEmpty()) {
            parameters = operation.sample();
        }
        return Page.of("operation", ui, model(ui, operation, parameters, form, request, answer));
    }

    private Model model(
            Ui ui,
            Operation<?, ?, ?> operation,
            Map<String, String> parameters,
            Form form,
            HttpServletRequest request,
            @Nullable Answer answer) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        List<ParameterRow> rows = ui.tenant().store().read(world -> forms.rows(operation, parameters, world));
        rows.forEach(row -> more.remove(row.name()));
        Map<String, String> call = new LinkedHashMap<>(parameters);
        if (!ui.tenant().accessKeyId().isEmpty()) {
            call.put("AccessKeyId", ui.tenant().accessKeyId());
        }
        return new Model(
                operation.action(),
                meanings.of(operation.action()),
                String.join(", ", operation.versions()),
                rows,
                more.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")),
                format(form),
                ui.link("/explorer/" + operation.action()),
                Code.of(SampleCall.of(operation, call, Links.endpoint(request))),
                form.get("code-language"),
                answer);
    }

    private static String format(Form form) {
        return form.get("format").equals("XML") ? "XML" : "JSON";
    }

    /** The fields of the form, and the lines with more. */
    private static Map<String, String> parameters(Form form) {
        Map<String, String> parameters = new LinkedHashMap<>(form.under(OperationForms.PARAMETER));
        form.get("more")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    parameters.put(
                            equals < 0 ? line : line.substring(0, equals).strip(),
                            equals < 0 ? "" : line.substring(equals + 1).strip());
                });
        return parameters;
    }
}
