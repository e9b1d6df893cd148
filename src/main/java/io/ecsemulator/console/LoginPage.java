package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks for the token of the control API, if one is set. */
@Controller
public final class LoginPage {

    private final Sessions sessions;

    LoginPage(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What the page shows.
     *
     * @param back the page to go to afterwards
     * @param isWrong whether the token that was sent is wrong
     */
    public record Model(String back, boolean isWrong) {}

    /** Leads to the form, and from there back to the page that was asked for. */
    static void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String back =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "";
        String login = Links.to("/login", Map.of("back", back));
        response.sendRedirect(Links.isTarget(login) ? login : Links.to("/login", Map.of()));
    }

    /** The form. */
    @GetMapping("/login")
    View page(Ui ui, @RequestParam(defaultValue = "") String back) {
        return Page.of("login", ui, new Model(back, false));
    }

    /** Checks the token. */
    @PostMapping("/login")
    @Nullable
    View login(Ui ui, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        if (!sessions.open(form.get("token"), request, response)) {
            return new Page(401, "login", ui, new Model(form.get("back"), true));
        }
        Back.to(form, response);
        return null;
    }
}
