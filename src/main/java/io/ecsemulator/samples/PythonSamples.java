package io.ecsemulator.samples;

import io.ecsemulator.samples.SdkValue.Items;
import io.ecsemulator.samples.SdkValue.Scalar;
import io.ecsemulator.samples.SdkValue.Structure;
import java.util.Locale;

/** Programs for {@code alibabacloud_ecs20140526} and {@code alibabacloud_tea_openapi}. */
final class PythonSamples extends SdkSamples {

    private static final String STEP = "    ";

    @Override
    String withClasses(SampleCall call, Structure request) {
        return """
                import json

                from alibabacloud_ecs20140526 import models
                from alibabacloud_ecs20140526.client import Client
                from alibabacloud_tea_openapi.utils_models import Config

                %s
                response = client.%s(%s)
                print(json.dumps(response.body.to_map()))
                """.formatted(client(call), snakeCase(call.action()), structure(request, ""));
    }

    @Override
    String withCore(SampleCall call) {
        return """
                import json

                from alibabacloud_tea_openapi.client import Client
                from alibabacloud_tea_openapi.utils_models import Config, OpenApiRequest, Params
                from darabonba.runtime import RuntimeOptions

                %s
                params = Params(
                    action=%s,
                    version=%s,
                    protocol='%s',
                    method='POST',
                    pathname='/',
                    style='RPC',
                    auth_type='AK',
                    req_body_type='formData',
                    body_type='json',
                )
                request = OpenApiRequest(query={%s
                })
                response = client.call_api(params, request, RuntimeOptions())
                print(json.dumps(response['body']))
                """.formatted(
                        client(call),
                        text(call.action()),
                        text(call.version()),
                        call.protocol(),
                        parameters(call, "\n    %s: %s,"));
    }

    private String client(SampleCall call) {
        return """
                client = Client(Config(
                    access_key_id=%s,
                    access_key_secret='secret',
                    region_id=%s,
                    endpoint=%s,
                    protocol='%s',
                ))""".formatted(text(call.keyId()), text(call.regionId()), text(call.authority()), call.protocol());
    }

    @Override
    String text(String text) {
        return Literals.python(text);
    }

    @Override
    String scalar(Scalar scalar) {
        if (scalar.type() == String.class) {
            return text(scalar.text());
        }
        return scalar.type() == Boolean.class ? pascalCase(scalar.text()) : scalar.text();
    }

    @Override
    String items(Items items, String indent) {
        return lines("[", items.items().stream().map(item -> value(item, indent + STEP)), "]", indent, STEP);
    }

    @Override
    String structure(Structure structure, String indent) {
        return lines(
                "models." + structure.type() + "(",
                structure.fields().entrySet().stream()
                        .map(field -> snakeCase(field.getKey()) + "=" + value(field.getValue(), indent + STEP)),
                ")",
                indent,
                STEP);
    }

    /** As the SDK has it: {@code v_switch_id}, {@code ostype}, {@code ipv_6address}. */
    static String snakeCase(String name) {
        return camelCase(name).replaceAll("([a-z])([A-Z0-9])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
