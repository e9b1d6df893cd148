package io.ecsemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the field Recommend of errors points to. */
public enum Recommend {
    /** The troubleshooting page of Alibaba Cloud, as ECS itself writes it. */
    ALIBABA_CLOUD {
        @Override
        String link(HttpServletRequest request, String product, String requestId, String code) {
            return "https://api.aliyun.com/troubleshoot?q=" + code + "&product=" + product + "&requestId=" + requestId;
        }
    },

    /** The page of the code in the console of the emulator, at the host that the caller used. */
    CONSOLE {
        @Override
        String link(HttpServletRequest request, String product, String requestId, String code) {
            return ServletUriComponentsBuilder.fromContextPath(request)
                    .path("/console/errors/{code}")
                    .encode()
                    .buildAndExpand(code)
                    .toUriString();
        }
    };

    /**
     * The address for an error.
     *
     * @param product the product whose API was called, {@code Ecs} or {@code Vpc}
     * @param code the code of the error, which a fault rule may choose
     */
    abstract String link(HttpServletRequest request, String product, String requestId, String code);
}
