package sample;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A web application as the guides of Spring Boot begin one, to compare with. It is in a package of its own, where the emulator
 * does not look for its beans.
 */
@SpringBootApplication
@RestController
public class DefaultApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(DefaultApplication.class, args);
    }

    /** An answer that looks like that of DetachDisk. */
    @GetMapping("/")
    public Map<String, String> detachDisk(
            @RequestParam("InstanceId") String instanceId, @RequestParam("DiskId") String diskId) {
        return Map.of("RequestId", UUID.randomUUID().toString());
    }
}
