package io.ecsemulator.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells people who ask for {@code /_emulator} what the control API can do. */
@RestController
final class OverviewController {

    /**
     * The control API in short.
     *
     * @param Version the project's version
     * @param Calls its calls, in the order of openapi.json
     */
    record Overview(String Version, List<ControlCall> Calls) {}

    /**
     * A call of the control API.
     *
     * @param Call method and path
     * @param Summary what it does
     */
    record ControlCall(String Call, String Summary) {}

    /** The calls, as {@code openapi.json} describes them. */
    @GetMapping("/_emulator")
    Overview overview() throws IOException {
        List<ControlCall> calls = new ArrayList<>();
        OpenApiController.read()
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(new ControlCall(
                                call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                call.getValue().at("/summary").asString()))));
        return new Overview(Build.read().version(), calls);
    }
}
