package io.ecsemulator.control;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rejects calls that are not in the control API. */
@RestController
final class UnknownPathController {

    @RequestMapping("/_emulator/**")
    ResponseEntity<ProblemDetail> unknown(HttpServletRequest request) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail(request)))
                .build();
    }

    /** The reason for the rejection of a call that is not in the control API. */
    static String detail(HttpServletRequest request) {
        return "The control API has no " + request.getMethod() + " " + request.getRequestURI()
                + "; GET /_emulator lists its calls";
    }
}
