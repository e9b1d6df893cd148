package io.ecsemulator.support;

import io.ecsemulator.EcsEmulatorApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a running emulator whose clock stands still and whose ids can be told. Tests with the same settings share one, so each begins
 * with {@link Emulator#reset}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = EcsEmulatorApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        useMainMethod = UseMainMethod.ALWAYS,
        properties = {"ecs.emulator.clock=manual", "ecs.emulator.ids=sequential"})
@ContextConfiguration(initializers = StoreInitializer.class)
public @interface EmulatorTest {}
