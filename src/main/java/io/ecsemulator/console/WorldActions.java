package io.ecsemulator.console;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.control.ResourceController;
import io.ecsemulator.control.TransitionController;
import io.ecsemulator.operation.Call;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.xml.XmlMapper;

/** The buttons beside resources: calls of the ECS API, pending transitions, locks. */
@Controller
final class WorldActions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final XmlMapper XML = new XmlMapper();

    private final EcsClient client;
    private final TransitionController transitions;
    private final ResourceController resources;

    WorldActions(EcsClient client, TransitionController transitions, ResourceController resources) {
        this.client = client;
        this.transitions = transitions;
        this.resources = resources;
    }

    /** Calls an operation of the ECS API; the fields {@code p.Name} are its parameters. */
    @PostMapping("/act/call")
    void call(Tenant tenant, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        Map<String, String> parameters = form.under(OperationForms.PARAMETER);
        EcsClient.Answer answer = client.call(parameters, tenant, request);
        String call = parameters.getOrDefault("Action", "") + " "
                + String.join(
                        ", ",
                        Call.ids(parameters).filter(text -> text.contains("-")).toList());
        if (answer.isAccepted()) {
            Flash.success(response, call);
        } else {
            Flash.failure(response, call + ": " + reason(answer));
        }
        Back.to(form, response);
    }

    /** Code and message of an error of the API; of another answer the answer itself. */
    private static String reason(EcsClient.Answer answer) {
        try {
            JsonNode error = XML.readTree(answer.body());
            return error.has("Code")
                    ? error.path("Code").asString() + ": "
                            + error.path("Message").asString()
                    : answer.body();
        } catch (JacksonException e) {
            return answer.body();
        }
    }

    /** Completes, fails or holds a pending transition. */
    @PostMapping("/act/transition")
    void transition(Tenant tenant, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        TransitionControl control;
        try {
            control = TransitionControl.valueOf(form.get("do").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StateException("do", "is none of complete, fail, hold");
        }
        TransitionController.Outcome outcome = transitions.control(control, form.get("id"), tenant);
        Flash.success(response, outcome.Resource() + ": " + outcome.Status());
        Back.to(form, response);
    }

    /** Locks an instance or a disk for security, or unlocks it. */
    @PostMapping("/act/lock")
    void lock(Ui ui, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        boolean locks = form.get("do").equals("lock");
        JsonNode fields = JSON.readTree(
                locks ? "{\"OperationLocks\": [{\"LockReason\": \"security\"}]}" : "{\"OperationLocks\": []}");
        Tenant tenant = ui.tenant();
        ResourceKind<?> kind = tenant.store()
                .kinds()
                .ofPath(form.get("kind"))
                .orElseThrow(() -> new StateException("kind", "is no kind of resource"));
        Resource<?> changed = resources.change(kind, form.get("id"), fields, tenant);
        Flash.success(response, ui.t(locks ? "lock.done" : "unlock.done", changed.id()));
        Back.to(form, response);
    }
}
