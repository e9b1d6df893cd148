package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What a browser has chosen: language and theme. */
@Controller
final class Settings {

    static final String LANGUAGE = "ecs-emulator-language";
    static final String THEME = "ecs-emulator-theme";

    /** Sets language or theme. */
    @PostMapping("/settings")
    void set(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        if (Set.of("en", "zh").contains(form.get("language"))) {
            Cookies.set(response, LANGUAGE, form.get("language"));
        }
        if (Set.of("light", "dark").contains(form.get("theme"))) {
            Cookies.set(response, THEME, form.get("theme"));
        }
        Back.to(form, response);
    }
}
