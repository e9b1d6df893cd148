package io.ecsemulator.console;

import io.ecsemulator.control.SaveController;
import io.ecsemulator.control.SaveController.Save;
import io.ecsemulator.control.StateController;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Saved worlds, documents of worlds, and answers of the real service that become a world. */
@Controller
public final class SavesPage {

    private final SaveController saves;
    private final StateController states;

    SavesPage(SaveController saves, StateController states) {
        this.saves = saves;
        this.states = states;
    }

    /**
     * What the page shows.
     *
     * @param saves the saved worlds
     * @param document the document that was refused, and why
     * @param answers the answers that were refused, and why
     * @param imported what became of answers, or null if none were sent
     */
    public record Model(
            List<Save> saves, Refused document, Refused answers, StateController.@Nullable Imported imported) {}

    /** A text that was refused, with the reason; both empty if none was. */
    public record Refused(String text, String reason) {
        private static final Refused NOTHING = new Refused("", "");

        private static Refused of(String text, StateException e) {
            return new Refused(text, e.place() + " " + e.getMessage());
        }
    }

    /**
     * What the page of a comparison shows.
     *
     * @param saves the saved worlds to choose from
     * @param from the name of the first world; empty for the world as it is now
     * @param to the name of the second world
     */
    public record Compared(List<Save> saves, String from, String to, WorldComparison comparison) {}

    /** The page. */
    @GetMapping("/saves")
    View page(Ui ui) {
        return page(200, ui, Refused.NOTHING, Refused.NOTHING, null);
    }

    private View page(
            int status, Ui ui, Refused document, Refused answers, StateController.@Nullable Imported imported) {
        return new Page(status, "saves", ui, new Model(saves.list(ui.tenant()).Saves(), document, answers, imported));
    }

    /** The differences between two worlds. */
    @GetMapping("/saves/compare")
    View compare(Ui ui, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Tenant tenant = ui.tenant();
        return Page.of(
                "compare",
                ui,
                new Compared(
                        saves.list(tenant).Saves(),
                        from,
                        to,
                        WorldComparison.of(world(from, tenant), world(to, tenant))));
    }

    /** A saved world, or the world as it is now, as a file. */
    @GetMapping("/saves/download")
    void download(
            Tenant tenant,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "yaml") String format,
            HttpServletResponse response)
            throws IOException {
        boolean isJson = format.equals("json");
        ObjectMapper mapper = isJson ? StateModule.json() : StateModule.yaml();
        byte[] document = mapper.writeValueAsBytes(world(name, tenant));
        String file = (name.isEmpty() ? "world" : name) + (isJson ? ".json" : ".yaml");
        response.setContentType(isJson ? "application/json" : "application/yaml");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private WorldState world(String name, Tenant tenant) {
        return name.isEmpty() ? states.state(tenant) : saves.saved(name, tenant);
    }

    /** Saves, restores or deletes a world, or replaces it by another. */
    @PostMapping("/saves")
    @Nullable
    View act(Ui ui, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        Tenant tenant = ui.tenant();
        String name = form.get("name");
        switch (form.get("do")) {
            case "save" ->
                Flash.success(
                        response, ui.t("saves.saved", saves.save(name, tenant).Name()));
            case "restore" ->
                Flash.success(response, ui.t("saves.restored", name, counts(saves.restore(name, tenant), ui)));
            case "delete" -> {
                saves.remove(name, tenant);
                Flash.success(response, ui.t("saves.deleted", name));
            }
            case "reset" -> Flash.success(response, ui.t("saves.was-reset", counts(states.reset(tenant), ui)));
            case "replace", "merge" -> {
                String text = form.text("text");
                try {
                    Flash.success(response, read(text, form.get("do").equals("merge"), ui));
                } catch (StateException e) {
                    return page(400, ui, Refused.of(text, e), Refused.NOTHING, null);
                }
            }
            case "import" -> {
                String text = form.text("answers");
                try {
                    return page(200, ui, Refused.NOTHING, Refused.NOTHING, importAnswers(text, tenant));
                } catch (StateException e) {
                    return page(400, ui, Refused.NOTHING, Refused.of(text, e), null);
                }
            }
            default -> throw new StateException("do", "is not an action of this page");
        }
        Back.to(form, response);
        return null;
    }

    private String read(String text, boolean isMerged, Ui ui) {
        JsonNode document = StateModule.read(text, JsonNode.class);
        return isMerged
                ? ui.t("saves.merged", counts(states.add(document, ui.tenant()), ui))
                : ui.t("saves.replaced", counts(states.replace(document, ui.tenant()), ui));
    }

    private StateController.Imported importAnswers(String text, Tenant tenant) {
        return states.importAnswers(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), tenant);
    }

    private static String counts(WorldState.Summary summary, Ui ui) {
        return ui.t("saves.counts", summary.Instances(), summary.Disks());
    }
}
