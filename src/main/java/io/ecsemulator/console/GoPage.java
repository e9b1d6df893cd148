package io.ecsemulator.console;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.World;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.ErrorCatalogue;
import io.ecsemulator.operation.Operations;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from an id, a RequestId, an action or an error code to its page. */
@Controller
public final class GoPage {

    private static final int MAX_TARGETS = 100;

    private final Operations operations;
    private final ObjectProvider<ErrorCatalogue> errors;

    GoPage(Operations operations, ObjectProvider<ErrorCatalogue> errors) {
        this.operations = operations;
        this.errors = errors;
    }

    /**
     * What the page shows if the text leads to no single page.
     *
     * @param targets the pages of what contains the text, at most 100; those that begin with it first
     * @param found how many there are
     */
    public record Model(String text, List<Target> targets, int found) {}

    /**
     * A page to go to.
     *
     * @param kind the key of the text that says what it is
     * @param name the name of a resource, or empty
     */
    public record Target(String kind, String id, String name, String path) {}

    /** Leads to the page of that id; else shows what begins with it or contains it. */
    @GetMapping("/go")
    View go(Ui ui, @RequestParam(defaultValue = "") String id) {
        String text = id.strip();
        if (text.isEmpty()) {
            return new RedirectView(ui.link("/"));
        }
        Optional<String> exact = exact(ui, text);
        if (exact.isPresent()) {
            return new RedirectView(ui.link(exact.get()));
        }
        List<Target> found = Stream.concat(
                        ui.tenant().store().read(world -> resources(world, text)).stream(), declared(text))
                .sorted(Comparator.comparing(target -> !startsWith(target.id, text)))
                .toList();
        List<Target> beginning =
                found.stream().filter(target -> startsWith(target.id, text)).toList();
        return beginning.size() == 1
                ? new RedirectView(ui.link(beginning.get(0).path))
                : Page.of(
                        "go", ui, new Model(text, found.subList(0, Math.min(MAX_TARGETS, found.size())), found.size()));
    }

    private Optional<String> exact(Ui ui, String text) {
        String resource = ui.tenant().store().read(world -> Links.resource(world, text));
        if (!resource.isEmpty()) {
            return Optional.of(resource);
        }
        Optional<String> call = ui.tenant().journal().entries().stream()
                .filter(entry -> entry.RequestId().equalsIgnoreCase(text))
                .map(JournalEntry::Index)
                .map(index -> "/calls/" + index)
                .findFirst();
        return call.isPresent()
                ? call
                : declared(text)
                        .filter(target -> target.id.equalsIgnoreCase(text))
                        .map(Target::path)
                        .findFirst();
    }

    private static List<Target> resources(World world, String text) {
        return world.kinds().all().stream()
                .flatMap(kind -> resources(world, kind, text))
                .toList();
    }

    private static Stream<Target> resources(World world, ResourceKind<?> kind, String text) {
        return ResourcesPage.all(world, kind)
                .filter(resource ->
                        Words.contains(resource.id(), text) || Words.contains(ResourceRow.name(resource, kind), text))
                .map(resource -> target(resource, kind));
    }

    private static Target target(Resource<?> resource, ResourceKind<?> kind) {
        return new Target(
                "kind." + kind.path(),
                resource.id(),
                ResourceRow.name(resource, kind),
                Links.resource(kind, resource.id()));
    }

    /** The actions and error codes that contain a text. */
    private Stream<Target> declared(String text) {
        return Stream.concat(
                operations.actions().stream()
                        .filter(action -> Words.contains(action, text))
                        .map(action -> new Target("go.action", action, "", "/explorer/" + action)),
                errors.getObject().entries().stream()
                        .map(entry -> entry.error().code())
                        .distinct()
                        .filter(code -> Words.contains(code, text))
                        .map(code -> new Target("go.code", code, "", "/errors/" + code)));
    }

    private static boolean startsWith(String id, String text) {
        return id.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
    }
}
