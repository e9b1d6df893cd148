package io.ecsemulator.control;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Checks what is {@code @Valid} with Jakarta Validation, whose implementation is loaded for the first such body or query. */
final class LateValidator implements Validator {

    private final Supplier<Validator> validator = SingletonSupplier.of(LateValidator::make);

    private static Validator make() {
        LocalValidatorFactoryBean made = new LocalValidatorFactoryBean();
        made.afterPropertiesSet();
        return made;
    }

    /** Returns true: Spring asks for each argument, also for those without constraints. */
    @Override
    public boolean supports(Class<?> type) {
        return true;
    }

    @Override
    public void validate(Object target, Errors errors) {
        validator.get().validate(target, errors);
    }
}
