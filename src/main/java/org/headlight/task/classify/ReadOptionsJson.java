package org.headlight.task.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.data.table.DataFormat;

/** How data was read, as a JSON object; what was found out from the file is left out. */
final class ReadOptionsJson {

    private ReadOptionsJson() {}

    static ObjectNode write(ReadOptions options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        options.format().ifPresent(format -> json.put("format", format.name()));
        options.encoding().ifPresent(encoding -> json.put("encoding", encoding.name()));
        options.header().ifPresent(header -> json.put("header", header));
        options.textColumn().ifPresent(column -> json.put("textColumn", column));
        options.labelColumn().ifPresent(column -> json.put("labelColumn", column));
        return json.put("maximumCharacters", options.maximumCharacters());
    }

    /** @throws IllegalArgumentException if a format or encoding is unknown */
    static ReadOptions read(JsonNode json) {
        return new ReadOptions(
                text(json, "format").map(DataFormat::valueOf),
                text(json, "encoding").map(TextEncoding::valueOf),
                Optional.ofNullable(json.get("header")).map(JsonNode::asBoolean),
                text(json, "textColumn"),
                text(json, "labelColumn"),
                json.path("maximumCharacters").asInt(ReadOptions.GUESSED.maximumCharacters()));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
    }
}
