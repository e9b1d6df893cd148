package io.ecsemulator.control;

import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the tenant that a control call is about: that of the access key in {@code ?account=…}, else the first. */
final class TenantResolver implements HandlerMethodArgumentResolver {

    private final Tenants tenants;

    TenantResolver(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Tenant.class;
    }

    @Override
    public Tenant resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String account = Objects.requireNonNullElse(request.getParameter("account"), "");
        if (!Tenants.isAccessKeyId(account)) {
            throw new StateException(
                    "account", "is no access key: it has control characters, or more than 128 characters");
        }
        return tenants.of(account);
    }
}
