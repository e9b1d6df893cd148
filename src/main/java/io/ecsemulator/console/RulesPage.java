package io.ecsemulator.console;

import io.ecsemulator.cloud.World;
import io.ecsemulator.control.SaveController;
import io.ecsemulator.control.SaveController.Save;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Verdicts;
import io.ecsemulator.operation.Verdicts.RuleVerdict;
import io.ecsemulator.operation.Verdicts.Verdict;
import io.ecsemulator.scenario.Scenario;
import io.ecsemulator.scenario.Scenarios;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The rules of each operation with their verdicts on a call, which is not made, and worlds in which a rule is broken. */
@Controller
public final class RulesPage {

    /** Longer values do not go into the address of a page. */
    private static final int MAX_ADDRESS = 4_000;

    private final OperationForms forms;
    private final Meanings meanings;
    private final SaveController saves;
    private final ObjectProvider<Scenarios> scenarios;

    RulesPage(OperationForms forms, Meanings meanings, SaveController saves, ObjectProvider<Scenarios> scenarios) {
        this.forms = forms;
        this.meanings = meanings;
        this.saves = saves;
        this.scenarios = scenarios;
    }

    /**
     * All operations.
     *
     * @param q what was searched for
     */
    public record Index(String q, List<Entry> entries) {}

    /** An operation in the index, with the number of its rules. */
    public record Entry(String action, String meaning, int rules) {}

    /**
     * An operation.
     *
     * @param rows its parameters that are mandatory or given
     * @param more its other parameters
     * @param unlisted other given parameters
     * @param editions its rules in each edition
     * @param call the parameters of the call, for the address of another page; empty if they are too long for one
     * @param shown the scenario that was set up, or null
     */
    public record Model(
            String action,
            String meaning,
            List<ParameterRow> rows,
            List<ParameterRow> more,
            Map<String, String> unlisted,
            List<EditionRules> editions,
            List<String> call,
            @Nullable Shown shown) {}

    /**
     * The rules of an operation in one edition of its document.
     *
     * @param isInForce whether calls follow this edition
     * @param code the code of the error that the call would get; empty if it would be accepted
     * @param message the message of that error
     * @param decision what would refuse the call
     */
    public record EditionRules(
            String editions, boolean isInForce, String code, String message, String decision, List<RuleRow> rules) {}

    /** A rule with its verdict. */
    public record RuleRow(
            int number, String brokenWhen, String code, int status, String message, String source, Verdict verdict) {

        static RuleRow of(RuleVerdict each) {
            return new RuleRow(
                    each.rule().number(),
                    each.rule().brokenWhen(),
                    each.rule().error().code(),
                    each.rule().error().status(),
                    each.message(),
                    each.rule().source().toString(),
                    each.verdict());
        }
    }

    /**
     * A scenario that was set up.
     *
     * @param save the name of the world before
     * @param state the state document; empty if the world is the demo world
     */
    public record Shown(String save, int rule, String state) {}

    /** The index. */
    @GetMapping("/rules")
    View index(Ui ui, @RequestParam(defaultValue = "") String q) {
        return Page.of(
                "rules",
                ui,
                new Index(
                        q,
                        forms.search(q).stream()
                                .map(action -> new Entry(
                                        action,
                                        meanings.of(action),
                                        forms.operation(action).rules().size()))
                                .toList()));
    }

    /** The verdicts on the call of the address, else on the sample of the operation. */
    @GetMapping("/rules/{action}")
    View rules(Ui ui, @PathVariable String action) {
        Operation<?, ?, ?> operation = forms.operation(action);
        Map<String, String> parameters = new Form(ui.query()).under(OperationForms.PARAMETER);
        return page(ui, operation, parameters.isEmpty() ? operation.sample() : parameters, null);
    }

    /** Saves the world, and replaces it by one in which a rule refuses a call. */
    @PostMapping("/rules/{action}")
    View show(Ui ui, @PathVariable String action, HttpServletRequest request) throws IOException {
        Form form = Form.of(request);
        Tenant tenant = ui.tenant();
        Operation<?, ?, ?> operation = forms.operation(action).inEachEdition().stream()
                .filter(each -> each.editions().equals(form.get("editions")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, ui.t("error.rule")));
        int number = operation.rules().stream()
                .map(rule -> rule.number())
                .filter(each -> form.get("rule").equals("" + each))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, ui.t("error.rule")));
        Scenario scenario =
                scenarios.getObject().find(operation, number, tenant.clock().instant());
        if (scenario == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, ui.t("rules.no-scenario", number));
        }
        String save = unused("before " + action + " rule " + number, tenant);
        saves.save(save, tenant);
        scenarios.getObject().setUp(scenario, tenant.store());
        String state = scenario.state().isEmpty() ? "" : scenario.stateInYaml();
        return page(ui, forms.operation(action), scenario.request(), new Shown(save, number, state));
    }

    /** A name under which no world is saved, so that the world before is kept if a rule is shown again. */
    private String unused(String name, Tenant tenant) {
        Set<String> used = saves.list(tenant).Saves().stream().map(Save::Name).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(name),
                        IntStream.rangeClosed(2, used.size() + 1).mapToObj(n -> name + " - " + n))
                .filter(free -> !used.contains(free))
                .findFirst()
                .orElse(name);
    }

    private View page(Ui ui, Operation<?, ?, ?> operation, Map<String, String> parameters, @Nullable Shown shown) {
        return Page.of(
                "ruleverdicts", ui, ui.tenant().store().read(world -> model(operation, parameters, world, shown)));
    }

    private Model model(
            Operation<?, ?, ?> operation, Map<String, String> parameters, World world, @Nullable Shown shown) {
        Map<String, String> unlisted = new LinkedHashMap<>(parameters);
        List<ParameterRow> rows = forms.rows(operation, parameters, world);
        rows.forEach(row -> unlisted.remove(row.name()));
        Set<String> usual = operation.sample().keySet();
        List<String> call = new ArrayList<>();
        parameters.forEach((name, value) -> call.addAll(List.of(OperationForms.PARAMETER + name, value)));
        return new Model(
                operation.action(),
                meanings.of(operation.action()),
                rows.stream().filter(row -> isFirst(row, usual)).toList(),
                rows.stream().filter(row -> !isFirst(row, usual)).toList(),
                unlisted,
                operation.inEachEdition().stream()
                        .map(each -> edition(
                                each, each.editions().equals(operation.editions()), each.verdicts(parameters, world)))
                        .toList(),
                call.stream().mapToInt(String::length).sum() > MAX_ADDRESS ? List.of() : call,
                shown);
    }

    private static boolean isFirst(ParameterRow row, Set<String> usual) {
        return row.isMandatory() || !row.value().isEmpty() || usual.contains(row.name());
    }

    private static EditionRules edition(Operation<?, ?, ?> operation, boolean isInForce, Verdicts verdicts) {
        ApiException refusal = verdicts.refusal();
        return new EditionRules(
                operation.editions(),
                isInForce,
                refusal == null ? "" : refusal.error().code(),
                refusal == null ? "" : String.valueOf(refusal.getMessage()),
                refusal == null ? "" : refusal.decision(),
                verdicts.rules().stream().map(RuleRow::of).toList());
    }
}
