package io.ecsemulator.control;

import io.ecsemulator.state.AccountImport;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * The application context of the control API, a child of the emulator's. It is made when it is first needed: a start, and who only calls
 * the API, does not pay for Spring MVC.
 */
public final class ControlContext implements AutoCloseable {

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    /** Makes the context. Its classes are listed: looking for them in the jar takes longer than making them. */
    public ControlContext(WebApplicationContext emulator) {
        context.setParent(emulator);
        context.setServletContext(emulator.getServletContext());
        context.register(
                ControlConfiguration.class,
                ControlApiInterceptor.class,
                ControlExceptionHandler.class,
                AccountImport.class,
                FaultReader.class,
                WorldMeters.class,
                AuthorityController.class,
                ClockController.class,
                EnvController.class,
                FaultController.class,
                HealthController.class,
                JournalController.class,
                JournalStreamController.class,
                MetricsController.class,
                OpenApiController.class,
                OverviewController.class,
                ResourceController.class,
                SaveController.class,
                StateController.class,
                SweepController.class,
                TenantController.class,
                TransitionController.class,
                UnknownPathController.class);
        // The emulator's has no messages; Spring would make one that lists all locales.
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton(
                AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME,
                emulator.getBean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)));
        context.refresh();
    }

    /** The context, to be used by servlets or as a parent. */
    public WebApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
