package io.ecsemulator.samples;

import io.ecsemulator.samples.SdkValue.Items;
import io.ecsemulator.samples.SdkValue.Scalar;
import io.ecsemulator.samples.SdkValue.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Programs for {@code github.com/alibabacloud-go/ecs-20140526/v7} and {@code github.com/alibabacloud-go/darabonba-openapi/v2}. */
final class GoSamples extends SdkSamples {

    private static final String STEP = "\t";

    @Override
    String withClasses(SampleCall call, Structure request) {
        return """
                package main

                import (
                	"fmt"

                	"github.com/alibabacloud-go/darabonba-openapi/v2/utils"
                	ecs "github.com/alibabacloud-go/ecs-20140526/v7/client"
                	"github.com/alibabacloud-go/tea/tea"
                )

                func main() {
                	client, err := ecs.NewClient(%s)
                	if err != nil {
                		panic(err)
                	}
                	response, err := client.%s(%s)
                	if err != nil {
                		panic(err)
                	}
                	fmt.Println(tea.Prettify(response.Body))
                }
                """.formatted(config(call), call.action(), structure(request, STEP));
    }

    @Override
    String withCore(SampleCall call) {
        return """
                package main

                import (
                	"fmt"

                	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
                	"github.com/alibabacloud-go/darabonba-openapi/v2/utils"
                	"github.com/alibabacloud-go/tea/dara"
                	"github.com/alibabacloud-go/tea/tea"
                )

                func main() {
                	client, err := openapi.NewClient(%s)
                	if err != nil {
                		panic(err)
                	}
                	params := &utils.Params{
                		Action:      tea.String(%s),
                		Version:     tea.String(%s),
                		Protocol:    tea.String("%s"),
                		Method:      tea.String("POST"),
                		Pathname:    tea.String("/"),
                		Style:       tea.String("RPC"),
                		AuthType:    tea.String("AK"),
                		ReqBodyType: tea.String("formData"),
                		BodyType:    tea.String("json"),
                	}
                	query := map[string]*string{}
                %s	request := &utils.OpenApiRequest{Query: query}
                	response, err := client.CallApi(params, request, &dara.RuntimeOptions{})
                	if err != nil {
                		panic(err)
                	}
                	fmt.Println(tea.Prettify(response["body"]))
                }
                """.formatted(
                        config(call),
                        text(call.action()),
                        text(call.version()),
                        call.protocol(),
                        parameters(call, "\tquery[%s] = tea.String(%s)\n"));
    }

    private String config(SampleCall call) {
        return """
                &utils.Config{
                		AccessKeyId:     tea.String(%s),
                		AccessKeySecret: tea.String("secret"),
                		RegionId:        tea.String(%s),
                		Endpoint:        tea.String(%s),
                		Protocol:        tea.String("%s"),
                	}""".formatted(text(call.keyId()), text(call.regionId()), text(call.authority()), call.protocol());
    }

    @Override
    String text(String text) {
        return Literals.go(text);
    }

    @Override
    String scalar(Scalar scalar) {
        return switch (scalar.type().getSimpleName()) {
            case "Integer" -> "tea.Int32(" + scalar.text() + ")";
            case "Long" -> "tea.Int64(" + scalar.text() + ")";
            case "Float" -> "tea.Float32(" + scalar.text() + ")";
            case "Boolean" -> "tea.Bool(" + scalar.text() + ")";
            default -> "tea.String(" + text(scalar.text()) + ")";
        };
    }

    @Override
    String items(Items items, String indent) {
        String type = items.items().get(0) instanceof Structure structure ? "ecs." + structure.type() : "string";
        return items.items().stream()
                .map(item -> indent
                        + STEP
                        + (item instanceof Structure object ? fields(object, indent + STEP) : value(item, "")))
                .collect(Collectors.joining(",\n", "[]*" + type + "{\n", ",\n" + indent + "}"));
    }

    @Override
    String structure(Structure structure, String indent) {
        return "&ecs." + structure.type() + fields(structure, indent);
    }

    /** The fields as gofmt formats them: the values of neighbours are aligned if each has one line. */
    private String fields(Structure structure, String indent) {
        StringBuilder code = new StringBuilder("{");
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        structure.fields().forEach((name, value) -> {
            String expression = value(value, indent + STEP);
            boolean hasLines = expression.contains("\n");
            if (hasLines) {
                addAligned(names, values, indent, code);
            }
            names.add(pascalCase(name) + ":");
            values.add(expression);
            if (hasLines) {
                addAligned(names, values, indent, code);
            }
        });
        addAligned(names, values, indent, code);
        return code.append(structure.fields().isEmpty() ? "}" : "\n" + indent + "}")
                .toString();
    }

    private static void addAligned(List<String> names, List<String> values, String indent, StringBuilder code) {
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < names.size(); i++) {
            String space = " ".repeat(width - names.get(i).length() + 1);
            code.append("\n")
                    .append(indent)
                    .append(STEP)
                    .append(names.get(i))
                    .append(space)
                    .append(values.get(i))
                    .append(",");
        }
        names.clear();
        values.clear();
    }
}
