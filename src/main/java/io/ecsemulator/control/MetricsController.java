package io.ecsemulator.control;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the metrics of the process in the text format of Prometheus. Micrometer is loaded at the first request. */
@RestController
final class MetricsController {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ObjectProvider<MeterBinder> meters;
    private @Nullable PrometheusMeterRegistry registry;

    MetricsController(ObjectProvider<MeterBinder> meters) {
        this.meters = meters;
    }

    /** All metrics, of all worlds. */
    @GetMapping("/_emulator/metrics")
    void metrics(HttpServletResponse response) throws IOException {
        byte[] text = registry().scrape(TEXT).getBytes(StandardCharsets.UTF_8);
        response.setContentType(TEXT);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private synchronized PrometheusMeterRegistry registry() {
        if (registry == null) {
            PrometheusMeterRegistry created = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            meters.forEach(meter -> meter.bindTo(created));
            registry = created;
        }
        return registry;
    }
}
