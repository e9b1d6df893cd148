package io.ecsemulator.samples;

import io.ecsemulator.samples.SdkValue.Items;
import io.ecsemulator.samples.SdkValue.Scalar;
import io.ecsemulator.samples.SdkValue.Structure;
import java.util.stream.Collectors;

/** Programs of the class {@code Sample} for {@code com.aliyun:ecs20140526} and {@code com.aliyun:tea-openapi}. */
final class JavaSamples extends SdkSamples {

    private static final String STEP = "        ";

    @Override
    String withClasses(SampleCall call, Structure request) {
        return """
                import com.aliyun.ecs20140526.Client;
                import com.aliyun.ecs20140526.models.%1$s;
                import com.aliyun.teaopenapi.models.Config;
                import com.aliyun.teautil.Common;

                public class Sample {
                    public static void main(String[] args) throws Exception {
                %2$s
                        %1$s request = %3$s;
                        System.out.println(Common.toJSONString(client.%4$s(request).getBody().toMap()));
                    }
                }
                """.formatted(request.type(), client(call), structure(request, STEP), camelCase(call.action()));
    }

    @Override
    String withCore(SampleCall call) {
        return """
                import com.aliyun.teaopenapi.Client;
                import com.aliyun.teaopenapi.models.Config;
                import com.aliyun.teaopenapi.models.OpenApiRequest;
                import com.aliyun.teaopenapi.models.Params;
                import com.aliyun.teautil.Common;
                import com.aliyun.teautil.models.RuntimeOptions;
                import java.util.HashMap;
                import java.util.Map;

                public class Sample {
                    public static void main(String[] args) throws Exception {
                %s
                        Params params = new Params()
                                .setAction(%s)
                                .setVersion(%s)
                                .setProtocol("%s")
                                .setMethod("POST")
                                .setPathname("/")
                                .setStyle("RPC")
                                .setAuthType("AK")
                                .setReqBodyType("formData")
                                .setBodyType("json");
                        Map<String, String> query = new HashMap<>();%s
                        OpenApiRequest request = new OpenApiRequest().setQuery(query);
                        System.out.println(Common.toJSONString(client.callApi(params, request, new RuntimeOptions()).get("body")));
                    }
                }
                """.formatted(
                        client(call),
                        text(call.action()),
                        text(call.version()),
                        call.protocol(),
                        parameters(call, "\n        query.put(%s, %s);"));
    }

    private String client(SampleCall call) {
        return """
                        Client client = new Client(new Config()
                                .setAccessKeyId(%s)
                                .setAccessKeySecret("secret")
                                .setRegionId(%s)
                                .setEndpoint(%s)
                                .setProtocol("%s"));\
                """.formatted(text(call.keyId()), text(call.regionId()), text(call.authority()), call.protocol());
    }

    @Override
    String text(String text) {
        return Literals.java(text);
    }

    @Override
    String scalar(Scalar scalar) {
        if (scalar.type() == String.class) {
            return text(scalar.text());
        }
        return scalar.text() + (scalar.type() == Long.class ? "L" : scalar.type() == Float.class ? "F" : "");
    }

    @Override
    String items(Items items, String indent) {
        return items.items().stream()
                .map(item -> value(item, indent + STEP))
                .collect(Collectors.joining(",\n" + indent + STEP, "java.util.Arrays.asList(\n" + indent + STEP, ")"));
    }

    @Override
    String structure(Structure structure, String indent) {
        // The classes of nested objects are in the class of the request, whose name they begin with.
        String nested = structure.type().replaceFirst("^(\\w+?Request)(?=\\w)", "$1.$0");
        return structure.fields().entrySet().stream()
                .map(field -> "\n%s.set%s(%s)"
                        .formatted(indent + STEP, pascalCase(field.getKey()), value(field.getValue(), indent + STEP)))
                .collect(Collectors.joining("", "new " + nested + "()", ""));
    }
}
