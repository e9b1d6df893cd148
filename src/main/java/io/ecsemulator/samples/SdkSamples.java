package io.ecsemulator.samples;

import io.ecsemulator.samples.SdkValue.Items;
import io.ecsemulator.samples.SdkValue.Scalar;
import io.ecsemulator.samples.SdkValue.Structure;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs with the SDK of ECS; with the core of the SDK, which calls any action, if the SDK has no classes for the call. */
abstract class SdkSamples {

    /** A program that makes the call. */
    final String code(SampleCall call) {
        Structure request = SdkValue.request(call);
        return request == null ? withCore(call) : withClasses(call, request);
    }

    abstract String withClasses(SampleCall call, Structure request);

    abstract String withCore(SampleCall call);

    /** A literal of a text. */
    abstract String text(String text);

    /** An expression of a value. */
    abstract String scalar(Scalar scalar);

    /**
     * An expression of a list.
     *
     * @param indent the indentation of the line where it begins
     */
    abstract String items(Items items, String indent);

    /**
     * An expression of an object.
     *
     * @param indent the indentation of the line where it begins
     */
    abstract String structure(Structure structure, String indent);

    final String value(SdkValue value, String indent) {
        if (value instanceof Scalar scalar) {
            return scalar(scalar);
        }
        return value instanceof Items items ? items(items, indent) : structure((Structure) value, indent);
    }

    /**
     * What is between brackets, a line each with a comma behind it; the brackets alone if there is nothing.
     *
     * @param indent the indentation of the line with the opening bracket
     * @param step the further indentation of the lines
     */
    static String lines(String open, Stream<String> lines, String close, String indent, String step) {
        String text = lines.map(line -> indent + step + line + ",\n").collect(Collectors.joining());
        return text.isEmpty() ? open + close : open + "\n" + text + indent + close;
    }

    /** The parameters of the action with their values, each in that format. */
    final String parameters(SampleCall call, String format) {
        return call.actionParameters().entrySet().stream()
                .map(parameter -> format.formatted(text(parameter.getKey()), text(parameter.getValue())))
                .collect(Collectors.joining());
    }

    /** With a small letter first; names that begin with an abbreviation stay, as in the SDKs: {@code vSwitchId}, {@code OSType}. */
    static String camelCase(String name) {
        return name.matches("[A-Z]{3}.*") ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** With a capital letter first. */
    static String pascalCase(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
