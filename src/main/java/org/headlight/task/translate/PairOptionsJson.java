package org.headlight.task.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.table.DataFormat;

/** How pairs were read, as a JSON object; what was found out from the file is left out. */
final class PairOptionsJson {

    private PairOptionsJson() {}

    static ObjectNode write(PairOptions options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        options.format().ifPresent(format -> json.put("format", format.name()));
        options.encoding().ifPresent(encoding -> json.put("encoding", encoding.name()));
        options.header().ifPresent(header -> json.put("header", header));
        options.sourceColumn().ifPresent(column -> json.put("sourceColumn", column));
        options.targetColumn().ifPresent(column -> json.put("targetColumn", column));
        return json;
    }

    /** @throws IllegalArgumentException if a format or encoding is unknown */
    static PairOptions read(JsonNode json) {
        return new PairOptions(
                text(json, "format").map(DataFormat::valueOf),
                text(json, "encoding").map(TextEncoding::valueOf),
                Optional.ofNullable(json.get("header")).map(JsonNode::asBoolean),
                text(json, "sourceColumn"),
                text(json, "targetColumn"));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
    }
}
