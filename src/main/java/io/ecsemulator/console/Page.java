package io.ecsemulator.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page: a template, and what it shows.
 *
 * @param status the HTTP status
 * @param template the name of the template, without its ending
 * @param ui what is around the page
 * @param model the template's parameter {@code model}
 */
record Page(int status, String template, Ui ui, Object model) implements View {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Page.class.getClassLoader(), Page.class.getPackageName() + ".templates");

    static {
        ENGINE.setBinaryStaticContent(false);
    }

    /** A page that is there. */
    static Page of(String template, Ui ui, Object model) {
        return new Page(200, template, ui, model);
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ui", ui);
        parameters.put("model", model);
        ENGINE.render(template + ".jte", parameters, page);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
