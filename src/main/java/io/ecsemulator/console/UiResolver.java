package io.ecsemulator.console;

import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.control.ClockController;
import io.ecsemulator.control.SaveController;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives page methods their {@link Ui}, and action methods their {@link Tenant}. */
@Component
final class UiResolver implements HandlerMethodArgumentResolver {

    private final Tenants tenants;
    private final ClockController clock;
    private final SaveController saves;
    private final Sessions sessions;

    UiResolver(Tenants tenants, ClockController clock, SaveController saves, Sessions sessions) {
        this.tenants = tenants;
        this.clock = clock;
        this.saves = saves;
        this.sessions = sessions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class || parameter.getParameterType() == Tenant.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Tenant.class
                ? tenant(http)
                : ui(tenant(http), http, Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /** What is around an error page: the first tenant, if there is no room for the one that was asked for. */
    Ui errorUi(HttpServletRequest request, HttpServletResponse response) {
        Tenant tenant;
        try {
            tenant = tenant(request);
        } catch (ApiException e) {
            tenant = tenants.of("");
        }
        return ui(tenant, request, response);
    }

    private Ui ui(Tenant tenant, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> query = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        query.remove("account");
        String message = Flash.take(request, response);
        String language = Cookies.value(request, Settings.LANGUAGE);
        String preferred = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new Ui(
                tenant,
                tenants.isolation() == Isolation.NONE
                        ? List.of("")
                        : tenants.all().stream()
                                .map(Tenant::accessKeyId)
                                .sorted()
                                .toList(),
                clock.clock(tenant),
                Texts.of(language.isEmpty() ? Objects.requireNonNullElse(preferred, "") : language),
                Cookies.value(request, Settings.THEME),
                sessions.formToken(request, response),
                message.isEmpty() ? "" : message.substring(1),
                message.startsWith("!"),
                Seen.of(tenant, saves).id(),
                Links.endpoint(request),
                Objects.requireNonNullElse(request.getPathInfo(), "/"),
                query);
    }

    private Tenant tenant(HttpServletRequest request) {
        String account = Objects.requireNonNullElse(request.getParameter("account"), "");
        return tenants.of(Tenants.isAccessKeyId(account) ? account : "");
    }
}
