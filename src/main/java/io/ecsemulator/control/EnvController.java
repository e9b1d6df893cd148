package io.ecsemulator.control;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.cloud.InstanceDefaults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prints shell exports that point at the emulator those SDKs and tools which read environment variables: {@code eval
 * "$(curl -s localhost:8080/_emulator/env)"}.
 */
@RestController
final class EnvController {

    /** What may stand in a shell's line without harm. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.-]+(:\\d+)?|\\[[0-9A-Fa-f:.]+](:\\d+)?");

    private static final Credential ANY = new Credential("testid", "testsecret", null, true);

    private final Authenticator authenticator;

    EnvController(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @GetMapping("/_emulator/env")
    void env(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter()
                .print(exports(address(request), authenticator.anyCredential().orElse(ANY)));
    }

    private static String address(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && ADDRESS.matcher(host).matches() ? host : "127.0.0.1:" + request.getLocalPort();
    }

    static String exports(String address, Credential credential) {
        Map<String, String> variables = new LinkedHashMap<>();
        // The SDKs' default credentials, and aliyun-cli's.
        variables.put("ALIBABA_CLOUD_ACCESS_KEY_ID", credential.accessKeyId());
        variables.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", credential.accessKeySecret());
        variables.put("ALIBABA_CLOUD_REGION_ID", InstanceDefaults.REGION);
        // aliyun-cli; call it with --insecure, which is its word for HTTP.
        variables.put("ALIBABA_CLOUD_ENDPOINT", address);
        // Terraform; its provider block still needs protocol = "HTTP".
        variables.put("ALICLOUD_ACCESS_KEY", credential.accessKeyId());
        variables.put("ALICLOUD_SECRET_KEY", credential.accessKeySecret());
        variables.put("ALICLOUD_REGION", InstanceDefaults.REGION);
        variables.put("ALIBABA_CLOUD_ENDPOINT_ECS", address);
        variables.put("ALIBABA_CLOUD_ENDPOINT_VPC", address);
        variables.put("ALIBABA_CLOUD_ENDPOINT_STS", address);
        // Terraform and the CSI driver.
        variables.put("ECS_ENDPOINT", address);
        variables.put("ALICLOUD_CLIENT_SCHEME", "HTTP");
        // So that nobody asks for endpoints in the cloud, or goes to the emulator through a proxy.
        variables.put("ALIBABA_CLOUD_LOCATION_SERVICE_DISABLED", "true");
        variables.put("ALIBABA_CLOUD_NO_ECS_METADATA", "1");
        Set<String> direct = new LinkedHashSet<>(List.of("localhost", "127.0.0.1"));
        direct.add(address.replaceFirst(":\\d+$", ""));
        return variables.entrySet().stream()
                .map(variable -> "export " + variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining(
                        "",
                        "",
                        "export NO_PROXY=\"${NO_PROXY:+$NO_PROXY,}\"" + quoted(String.join(",", direct)) + "\n"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
