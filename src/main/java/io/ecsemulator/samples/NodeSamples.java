package io.ecsemulator.samples;

import io.ecsemulator.samples.SdkValue.Items;
import io.ecsemulator.samples.SdkValue.Scalar;
import io.ecsemulator.samples.SdkValue.Structure;

/** Programs for {@code @alicloud/ecs20140526} and {@code @alicloud/openapi-core}. */
final class NodeSamples extends SdkSamples {

    private static final String STEP = "  ";

    @Override
    String withClasses(SampleCall call, Structure request) {
        return """
                const ecs = require('@alicloud/ecs20140526');
                const { $OpenApiUtil } = require('@alicloud/openapi-core');

                const client = new ecs.default(
                %s
                );
                const request = %s;
                client.%s(request).then(({ body }) => console.log(JSON.stringify(body.toMap())));
                """.formatted(config(call), structure(request, ""), camelCase(call.action()));
    }

    @Override
    String withCore(SampleCall call) {
        return """
                const { default: Client, $OpenApiUtil } = require('@alicloud/openapi-core');

                const client = new Client(
                %s
                );
                const params = new $OpenApiUtil.Params({
                  action: %s,
                  version: %s,
                  protocol: '%s',
                  method: 'POST',
                  pathname: '/',
                  style: 'RPC',
                  authType: 'AK',
                  reqBodyType: 'formData',
                  bodyType: 'json',
                });
                const request = new $OpenApiUtil.OpenApiRequest({
                  query: {%s
                  },
                });
                client.callApi(params, request, {}).then(({ body }) => console.log(JSON.stringify(body)));
                """.formatted(
                        config(call),
                        text(call.action()),
                        text(call.version()),
                        call.protocol(),
                        parameters(call, "\n    %s: %s,"));
    }

    private String config(SampleCall call) {
        return """
                  new $OpenApiUtil.Config({
                    accessKeyId: %s,
                    accessKeySecret: 'secret',
                    regionId: %s,
                    endpoint: %s,
                    protocol: '%s',
                  }),\
                """.formatted(text(call.keyId()), text(call.regionId()), text(call.authority()), call.protocol());
    }

    @Override
    String text(String text) {
        return Literals.javaScript(text);
    }

    @Override
    String scalar(Scalar scalar) {
        return scalar.type() == String.class ? text(scalar.text()) : scalar.text();
    }

    @Override
    String items(Items items, String indent) {
        return lines("[", items.items().stream().map(item -> value(item, indent + STEP)), "]", indent, STEP);
    }

    @Override
    String structure(Structure structure, String indent) {
        return lines(
                "new ecs." + structure.type() + "({",
                structure.fields().entrySet().stream()
                        .map(field -> camelCase(field.getKey()) + ": " + value(field.getValue(), indent + STEP)),
                "})",
                indent,
                STEP);
    }
}
