package org.headlight.task.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.data.series.file.TimeForm;
import org.headlight.data.table.DataFormat;

/** How a series was read, as a JSON object; what is left open is left out. */
final class SeriesOptionsJson {

    private SeriesOptionsJson() {}

    static ObjectNode write(SeriesOptions options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        options.format().ifPresent(format -> json.put("format", format.name()));
        options.encoding().ifPresent(encoding -> json.put("encoding", encoding.name()));
        options.header().ifPresent(header -> json.put("header", header));
        options.decimalComma().ifPresent(comma -> json.put("decimalComma", comma));
        options.timeColumns().ifPresent(columns -> columns.forEach(json.putArray("timeColumns")::add));
        options.timeForm().ifPresent(form -> json.put("timeForm", form.name()));
        options.missingValues().ifPresent(values -> values.forEach(json.putArray("missingValues")::add));
        if (!options.missingWords().isEmpty()) {
            options.missingWords().forEach(json.putArray("missingWords")::add);
        }
        options.nameColumn().ifPresent(columns -> columns.forEach(json.putArray("nameColumn")::add));
        return json.put("sorts", options.sorts());
    }

    /** @throws IllegalArgumentException if a format, an encoding or a form of times is unknown */
    static SeriesOptions read(JsonNode json) {
        return new SeriesOptions(
                one(json, "format", JsonNode::asText).map(DataFormat::valueOf),
                one(json, "encoding", JsonNode::asText).map(TextEncoding::valueOf),
                one(json, "header", JsonNode::asBoolean),
                one(json, "decimalComma", JsonNode::asBoolean),
                one(json, "timeColumns", columns -> list(columns, JsonNode::asText)),
                one(json, "timeForm", JsonNode::asText).map(TimeForm::valueOf),
                one(json, "missingValues", values -> list(values, JsonNode::asDouble)),
                list(json.path("missingWords"), JsonNode::asText),
                one(json, "nameColumn", columns -> list(columns, JsonNode::asText)),
                json.path("sorts").asBoolean(true));
    }

    private static <T> Optional<T> one(JsonNode json, String field, Function<JsonNode, T> read) {
        return Optional.ofNullable(json.get(field)).map(read);
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        json.forEach(each -> list.add(read.apply(each)));
        return list;
    }
}
