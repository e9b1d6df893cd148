package io.ecsemulator.runner;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * A test in another process: detaches the disk of the demo world. With the argument {@code gives-up} it says so with status 75 if it
 * cannot; otherwise it fails with status 1.
 */
final class DetachingProgram {

    private DetachingProgram() {}

    public static void main(String[] args) throws IOException {
        URI uri =
                URI.create(System.getenv("ECS_URL") + "/?Action=DetachDisk&InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m");
        int status = ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode();
        if (status != 200) {
            System.out.println(System.getenv("ECS_SWEEP_RUN") + " at " + System.getenv("ECS_ENDPOINT") + ": " + status);
            System.exit(List.of(args).contains("gives-up") ? 75 : 1);
        }
    }
}
