package example;

import com.aliyun.ecs20140526.Client;
import com.aliyun.teaopenapi.models.Config;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that calls ECS at the address of the property {@code ecs.endpoint}. */
@SpringBootApplication
public class DiskApplication {

    public static void main(String[] args) {
        SpringApplication.run(DiskApplication.class, args);
    }

    @Bean
    Client ecs(@Value("${ecs.endpoint}") String endpoint, @Value("${ecs.protocol}") String protocol) throws Exception {
        return new Client(new Config()
                .setAccessKeyId("id")
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou")
                .setEndpoint(endpoint)
                .setProtocol(protocol));
    }
}
