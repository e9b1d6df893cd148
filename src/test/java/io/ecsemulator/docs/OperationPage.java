package io.ecsemulator.docs;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.operation.ParameterWords;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** The page of an operation in {@code docs/operations}: its declaration, its Javadoc, and a call of it in the demo world. */
public final class OperationPage {

    /** The values of an enum or a table that a page lists; of more it gives the number. */
    private static final int MAX_VALUES = 30;

    private static final Pattern DELAY = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    private final SourceComments comments;
    private final Environment settings;

    public OperationPage(SourceComments comments, Environment settings) {
        this.comments = comments;
        this.settings = settings;
    }

    /** What an operation does, in one line. */
    public String summary(Operation<?, ?, ?> operation) {
        return comments.of(operation.getClass()).summary();
    }

    /**
     * The page.
     *
     * @param editions the operation, once for each edition of its document that can be set
     * @param sample a call of it
     */
    public String render(List<Operation<?, ?, ?>> editions, AnsweredCall sample) {
        Operation<?, ?, ?> operation = editions.get(0);
        StringBuilder page = new StringBuilder();
        page.append("<!-- Generated from the declaration of the operation. -->\n\n# ")
                .append(operation.action())
                .append("\n\n")
                .append(comments.of(operation.getClass()).text())
                .append("\n\n")
                .append(facts(editions))
                .append("\n\n## Example\n\nIn the [demo world](../state.md#the-demo-world):\n\n```sh\n")
                .append(sample.curl())
                .append("\n```\n\n```json\n")
                .append(sample.json())
                .append("\n```\n\nIn XML, with `Format=XML` or without `Format`:\n\n```xml\n")
                .append(sample.xml())
                .append("\n```\n\n");
        for (Operation<?, ?, ?> edition : editions) {
            String heading = editions.size() == 1 ? "" : " (" + edition.editions() + ")";
            page.append("## Request parameters").append(heading).append("\n\n").append(parameters(edition));
        }
        page.append(response(operation));
        for (Operation<?, ?, ?> edition : editions) {
            String heading = editions.size() == 1 ? "" : " (" + edition.editions() + ")";
            page.append("## Rules").append(heading).append("\n\n").append(rules(edition));
        }
        return page.append(changes(operation, sample)).toString().stripTrailing() + "\n";
    }

    private static String facts(List<Operation<?, ?, ?>> editions) {
        Operation<?, ?, ?> operation = editions.get(0);
        String test = operation.getClass().getName() + "Test";
        String later = editions.stream()
                .skip(1)
                .map(edition -> ", with `ecs.emulator.api-edition=%s` that of %1$s".formatted(edition.editions()))
                .collect(Collectors.joining());
        return "API version `%s`. It follows the document of %s%s. Test: [%sTest](../../src/test/java/%s.java). [All operations](README.md)."
                .formatted(
                        String.join(" or ", operation.versions()),
                        operation.editions(),
                        later,
                        operation.action(),
                        test.replace('.', '/'));
    }

    private String parameters(Operation<?, ?, ?> operation) {
        StringBuilder text = new StringBuilder();
        if (operation.parameters().isEmpty()) {
            text.append("None.\n\n");
        } else {
            text.append(Markdown.table(
                    List.of("name", "type", "mandatory", "allowed", "meaning"),
                    operation.parameters().stream().map(this::parameter).toList()));
        }
        List<String> withoutEffect = new ArrayList<>(operation.otherParameters().withoutEffect());
        if (!withoutEffect.isEmpty()) {
            text.append("Accepted without effect: ")
                    .append(Markdown.codes(withoutEffect))
                    .append(".\n\n");
        }
        Map<String, String> notEmulated =
                new TreeMap<>(operation.otherParameters().notEmulated());
        if (!notEmulated.isEmpty()) {
            text.append("Refused with 501 `NotEmulated`: ")
                    .append(notEmulated.entrySet().stream()
                            .map(entry -> "`" + entry.getKey() + "`"
                                    + (entry.getValue().isEmpty() ? "" : " other than `" + entry.getValue() + "`"))
                            .collect(Collectors.joining(", ")))
                    .append(".\n\n");
        }
        return text.toString();
    }

    private List<String> parameter(Parameter parameter) {
        return List.of(
                "`" + parameter.name() + (parameter.type().isRecord() ? ".N`" : "`"),
                ParameterWords.type(parameter),
                parameter.isMandatory() ? "yes" : "",
                allowed(parameter),
                meaning(parameter));
    }

    /** What a parameter means; empty if its declaration does not say. */
    public String meaning(Parameter parameter) {
        return comments.of(parameter.component().getDeclaringRecord())
                .parameters()
                .getOrDefault(parameter.component().getName(), "");
    }

    private static String allowed(Parameter parameter) {
        List<String> allowed = new ArrayList<>();
        int values = parameter.allowedValues().size();
        if (values > MAX_VALUES) {
            allowed.add(values + " values");
        } else if (values > 0) {
            allowed.add(Markdown.codes(parameter.allowedValues()));
        }
        allowed.addAll(ParameterWords.limits(parameter));
        if (parameter.isRegion()) {
            allowed.add("a [region](DescribeRegions.md)");
        }
        return String.join("; ", allowed);
    }

    private String response(Operation<?, ?, ?> operation) {
        SourceComments.Comment comment = comments.of(operation.responseType());
        String text = comment.text().replaceFirst("^Response[.;]?\\s*", "");
        StringBuilder page = new StringBuilder();
        if (!text.isEmpty()) {
            page.append(Character.toUpperCase(text.charAt(0)))
                    .append(text.substring(1))
                    .append("\n\n");
        }
        comment.parameters().forEach((name, meaning) -> page.append("- `%s`: %s\n".formatted(name, meaning)));
        return page.isEmpty() ? "" : "## Response\n\n" + page.toString().stripTrailing() + "\n\n";
    }

    private static String rules(Operation<?, ?, ?> operation) {
        if (operation.rules().isEmpty()) {
            return "None of its own; only the [errors of every operation](README.md#errors-of-every-operation).\n\n";
        }
        List<List<String>> rows = new ArrayList<>();
        for (Rule<?> rule : operation.rules()) {
            rows.add(List.of(
                    "" + rule.number(),
                    rule.brokenWhen(),
                    "" + rule.error().status(),
                    "`" + rule.error().code() + "`",
                    rule.error().message(),
                    source(rule.source())));
        }
        return "The first broken rule decides the response. [Errors of every operation](README.md#errors-of-every-operation) come"
                + " before; see also [the grades of evidence](README.md#evidence).\n\n"
                + Markdown.table(List.of("#", "broken when", "HTTP", "code", "message", "source"), rows);
    }

    /** A source with its grade: {@code documented 2018, 2019}, {@code recorded 2018}, {@code ours}. */
    static String source(Source source) {
        return (source.grade() == Source.Grade.DOCUMENTED ? "documented " : "") + source;
    }

    private String changes(Operation<?, ?, ?> operation, AnsweredCall sample) {
        if (operation.isReading()) {
            return "";
        }
        String text = comments.of(operation.getClass(), "execute").text();
        String delays = DELAY.matcher(comments.of(operation.getClass()).text() + text)
                .results()
                .map(match -> "ecs.emulator.delays." + match.group(1))
                .distinct()
                .filter(settings::containsProperty)
                .map(name -> "`" + name + "` (default " + settings.getProperty(name) + ")")
                .collect(Collectors.joining(", "));
        return "## State changes\n\n"
                + (text.isEmpty() ? "" : text + "\n\n")
                + (delays.isEmpty() ? "" : "[Delays](../configuration.md): " + delays + ".\n\n")
                + "The example above changes:\n\n"
                + Markdown.table(List.of("after", "resource", "change"), sample.changes());
    }
}
