package io.ecsemulator.testkit;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A program that starts an emulator, prints its process id and never ends; {@link EcsEmulatorIT} kills it. */
final class ParentProgram {

    private ParentProgram() {}

    public static void main(String[] args) throws InterruptedException {
        EcsEmulator emulator = EcsEmulator.start();
        System.out.println("pid " + Objects.requireNonNull(emulator.process()).pid());
        new CountDownLatch(1).await();
    }
}
