package io.ecsemulator.docs;

import io.ecsemulator.auth.Credential;
import io.ecsemulator.cloud.Delays;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** The settings {@code ecs.emulator.*} as the records that read them declare them. */
public final class Settings {

    /** What follows the names of settings that have keys. */
    private static final Map<String, String> KEYS =
            Map.of("ecs.emulator.throttling", ".<Action>", "ecs.emulator.disk-quantity", ".<type or family>");

    private final SourceComments comments;
    private final PropertySource<?> defaults;
    private final List<List<String>> rows = new ArrayList<>();

    private Settings() throws IOException {
        this.comments = new SourceComments();
        this.defaults = new ResourcePropertySource(new ClassPathResource("ecs-emulator.properties"));
    }

    /** The rows of the table of settings: name, default, meaning. */
    public static List<List<String>> rows() throws Exception {
        Settings settings = new Settings();
        settings.add("ecs.emulator.", Class.forName("io.ecsemulator.EcsEmulatorProperties"));
        return settings.rows;
    }

    private void add(String prefix, Class<?> declaring) throws ClassNotFoundException {
        for (RecordComponent component : declaring.getRecordComponents()) {
            String name = prefix + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType() == Delays.class) {
                add(name + ".", Delays.class);
            } else if (name.equals("ecs.emulator.credentials")) {
                add(name + "[n].", Credential.class);
            } else if (name.equals("ecs.emulator.tls")) {
                row(name + ".enabled", "`true`: a second port, for [HTTPS](clients.md#https)");
                add(name + ".", Class.forName("io.ecsemulator.tls.TlsProperties"));
            } else {
                String meaning = comments.of(declaring).parameters().getOrDefault(component.getName(), "");
                row(name + KEYS.getOrDefault(name, ""), meaning);
            }
        }
    }

    private void row(String name, String meaning) {
        Object value = defaults.getProperty(name);
        rows.add(List.of(
                "`" + name + "`", value == null || value.toString().isEmpty() ? "" : "`" + value + "`", meaning));
    }
}
