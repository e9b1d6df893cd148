package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** After an action: the page that its form was on. */
final class Back {

    private Back() {}

    /** Leads to the address in the field {@code back} of a form, if that is a page of the console, else to the first page. */
    static void to(Form form, HttpServletResponse response) {
        String back = form.get("back");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, Links.isOwn(back) ? back : Links.ROOT + "/");
    }
}
