package io.ecsemulator.samples;

import java.util.function.Function;

/**
 * A language in which a call can be written: as a command, or as a whole program with an official SDK. A program prints the answer as
 * JSON, and signs with the secret {@code secret}: the emulator accepts it unless credentials are configured.
 */
public enum SampleLanguage {
    /** A command of curl. */
    CURL("curl", "sh", ShellSamples::curl),
    /** A command of aliyun-cli. */
    CLI("aliyun-cli", "sh", ShellSamples::cli),
    /** A program with {@code com.aliyun:ecs20140526}, or with its core {@code com.aliyun:tea-openapi}. */
    JAVA("Java", "java", new JavaSamples()::code),
    /** A program with {@code alibabacloud_ecs20140526}, or with its core {@code alibabacloud_tea_openapi}. */
    PYTHON("Python", "python", new PythonSamples()::code),
    /** A program with {@code github.com/alibabacloud-go/ecs-20140526/v7}, or with its core {@code darabonba-openapi}. */
    GO("Go", "go", new GoSamples()::code),
    /** A program with {@code @alicloud/ecs20140526}, or with its core {@code @alicloud/openapi-core}. */
    NODE("Node.js", "js", new NodeSamples()::code);

    private final String title;
    private final String markdown;
    private final Function<SampleCall, String> code;

    SampleLanguage(String title, String markdown, Function<SampleCall, String> code) {
        this.title = title;
        this.markdown = markdown;
        this.code = code;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its name behind the marks that begin a block of code in Markdown. */
    public String markdown() {
        return markdown;
    }

    /** The code of a call, without a line break at the end. */
    public String code(SampleCall call) {
        return code.apply(call).stripTrailing();
    }
}
