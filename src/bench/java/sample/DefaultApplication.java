package sample;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A web application as in Spring Boot's guides, to compare with; outside the packages that the emulator scans for beans. */
@SpringBootApplication
@RestController
public class DefaultApplication {

    /** Starts the application. */
    public static void main(String[] args) {
        SpringApplication.run(DefaultApplication.class, args);
    }

    /** Returns a response in the form of DetachDisk's. */
    @GetMapping("/")
    public Map<String, String> detachDisk(
            @RequestParam("InstanceId") String instanceId, @RequestParam("DiskId") String diskId) {
        return Map.of("RequestId", UUID.randomUUID().toString());
    }
}
