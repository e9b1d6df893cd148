package io.ecsemulator.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a request that a signature covers. */
public interface RequestContent {

    /** The HTTP method: GET or POST. */
    String method();

    /** The value of the header of that name, whatever its case; null if the request has no such header. */
    @Nullable
    String header(String name);

    /** The decoded parameters in the URL. */
    Map<String, String> query();

    /** All decoded parameters, in URL and body; where both have a name, the value in the URL. */
    Map<String, String> parameters();

    /** The bytes of the body, empty if there is none; not a copy. */
    byte[] body();
}
