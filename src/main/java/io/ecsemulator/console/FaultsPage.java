package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.cloud.World;
import io.ecsemulator.control.FaultController;
import io.ecsemulator.control.TransitionController;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The fault rules with their hits, forms that add one, and the pending transitions that can be held. */
@Controller
public final class FaultsPage {

    private static final int MAX_TRANSITIONS = 20;

    /** The maximum number of disks to choose from. */
    private static final int MAX_DISKS = 50;

    private final FaultController faults;
    private final TransitionController transitions;
    private final Operations operations;
    private final Delays delays;

    FaultsPage(FaultController faults, TransitionController transitions, Operations operations, Delays delays) {
        this.faults = faults;
        this.transitions = transitions;
        this.operations = operations;
        this.delays = delays;
    }

    /**
     * What the page shows.
     *
     * @param rules the rules, in the order in which they are matched
     * @param transitions pending transitions, those that are held first, at most 20
     * @param held how many are held
     * @param pending how many are not
     * @param actions the actions of the emulator
     * @param disks ids of disks to choose from, at most 50
     * @param text the rule as the user wrote it
     * @param error why that rule was not added; empty if it was
     */
    public record Model(
            List<FaultRow> rules,
            List<PendingResource> transitions,
            long held,
            long pending,
            Collection<String> actions,
            List<String> disks,
            String text,
            String error) {}

    /** A resource with a pending transition. */
    public record PendingResource(String id, String from, PendingRow pending) {}

    /** The page. */
    @GetMapping("/faults")
    View page(Ui ui) {
        return page(200, ui, "", "");
    }

    private View page(int status, Ui ui, String text, String error) {
        FaultWords words = new FaultWords(ui.texts());
        List<TransitionController.Row> pending =
                transitions.transitions(ui.tenant()).Transitions();
        long held = pending.stream().filter(TransitionController.Row::Held).count();
        return new Page(
                status,
                "faults",
                ui,
                new Model(
                        faults.faults(ui.tenant()).Faults().stream()
                                .map(row -> FaultRow.of(row, words))
                                .toList(),
                        pending.stream()
                                .sorted(Comparator.comparing(row -> !row.Held()))
                                .limit(MAX_TRANSITIONS)
                                .map(row -> new PendingResource(row.Resource(), row.From(), PendingRow.of(row, delays)))
                                .toList(),
                        held,
                        pending.size() - held,
                        operations.actions(),
                        ui.tenant().store().read(FaultsPage::disks),
                        text,
                        error));
    }

    private static List<String> disks(World world) {
        return StreamSupport.stream(world.table(ResourceKinds.DISKS).spliterator(), false)
                .limit(MAX_DISKS)
                .map(Disk::DiskId)
                .toList();
    }

    /** Adds, switches or removes rules, or releases what is held. */
    @PostMapping("/faults")
    @Nullable
    View act(Ui ui, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        Tenant tenant = ui.tenant();
        String id = form.get("id");
        switch (form.get("do")) {
            case "add-template" -> {
                FaultRule rule = FaultTemplate.of(form.get("template")).rule(form);
                checkDisk(rule);
                Flash.success(
                        response, ui.t("faults.added", faults.add(rule, tenant).Id()));
            }
            case "add-text" -> {
                String text = form.text("text");
                try {
                    FaultRule rule = StateModule.read(text, FaultRule.class);
                    Flash.success(
                            response,
                            ui.t("faults.added", faults.add(rule, tenant).Id()));
                } catch (StateException e) {
                    return page(400, ui, text, e.place() + " " + e.getMessage());
                }
            }
            case "on" -> faults.setEnabled(id, true, tenant);
            case "off" -> faults.setEnabled(id, false, tenant);
            case "remove" -> faults.remove(id, tenant);
            case "clear" -> faults.clear(tenant);
            case "release" -> release(tenant);
            default -> throw new StateException("do", "is not an action of this page");
        }
        Back.to(form, response);
        return null;
    }

    /** A rule that selects a disk never hits an operation without that parameter. */
    private void checkDisk(FaultRule rule) {
        if (rule.Parameters() == null) {
            return;
        }
        Stream<Operation<?, ?, ?>> selected = operations.actions().stream()
                .filter(rule.actions()::matches)
                .map(action -> operations.find(action, null));
        if (selected.flatMap(operation -> operation.parameters().stream())
                .noneMatch(parameter -> parameter.name().equals("DiskId"))) {
            throw new StateException("disk", "is no parameter of " + rule.Action());
        }
    }

    private void release(Tenant tenant) {
        transitions.transitions(tenant).Transitions().stream()
                .filter(TransitionController.Row::Held)
                .forEach(row -> transitions.control(TransitionControl.COMPLETE, row.Resource(), tenant));
    }
}
