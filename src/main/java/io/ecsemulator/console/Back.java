package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** After an action: the page that its form was on. */
final class Back {

    private Back() {}

    /**
     * Leads to the address in the field {@code back} of a form, without its query if it is too long, and to the first page if it is
     * none of the console.
     */
    static void to(Form form, HttpServletResponse response) {
        String back = form.get("back");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        String target = Stream.of(back, back.replaceFirst("\\?.*", ""))
                .filter(Links::isTarget)
                .findFirst()
                .orElse(Links.ROOT + "/");
        response.setHeader(HttpHeaders.LOCATION, target);
    }
}
