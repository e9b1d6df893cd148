package io.ecsemulator.http;

import io.ecsemulator.format.WireModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.XmlWriteFeature;

/** Writes answers and errors: compact JSON, or XML in one line. */
@Component
final class AnswerWriter {

    // Buffers of a thread's own: the pool that all share costs as much as a small answer.
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .addModule(new WireModule())
            .build();
    private final XmlMapper xml = XmlMapper.builder()
            .defaultUseWrapper(false)
            .enable(XmlWriteFeature.WRITE_XML_DECLARATION)
            .addModule(new WireModule())
            .build();

    /**
     * The bytes of a body.
     *
     * @param rootName the root element in XML
     */
    byte[] bytes(Format format, String rootName, Object body) {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(body);
            case XML -> xml.writer().withRootName(rootName).writeValueAsBytes(body);
        };
    }
}
