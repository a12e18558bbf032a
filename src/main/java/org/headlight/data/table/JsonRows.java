package org.headlight.data.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.headlight.data.file.Lines;

/** The rows of JSON Lines: one object a line, whose keys are the columns. */
public final class JsonRows {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*[\\[{\"]");

    private JsonRows() {}

    /** The keys of the objects in a file's head, in the order in which they first occur. */
    public static List<String> columns(String head) {
        Set<String> columns = new LinkedHashSet<>();
        head.lines()
                .forEach(line ->
                        parse(line).ifPresent(object -> object.fieldNames().forEachRemaining(columns::add)));
        return List.copyOf(columns);
    }

    /** Whether a line is a JSON object. */
    public static boolean isObject(String line) {
        return parse(line).isPresent();
    }

    /** Whether a text begins as a JSON array of objects, arrays or strings does. */
    public static boolean isArray(String head) {
        return ARRAY.matcher(head).lookingAt();
    }

    /** Reads all rows; an absent key or a null is an empty field, a nested value is its JSON. */
    public static void read(Reader reader, String file, List<String> columns, Consumer<Row> sink) throws IOException {
        Lines lines = new Lines(reader, file);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                sink.accept(row(line.get(), file, lines.number(), columns));
            }
        }
    }

    private static Row row(String line, String file, long number, List<String> columns) {
        try {
            JsonNode object = JSON.readValue(line);
            if (!object.isObject()) {
                return Row.broken(file, number, "this is not a JSON object");
            }
            List<String> fields = new ArrayList<>(columns.size());
            for (String column : columns) {
                JsonNode value = object.path(column);
                fields.add(value.isContainerNode() ? value.toString() : value.isNull() ? "" : value.asText());
            }
            return Row.of(file, number, fields);
        } catch (JsonProcessingException e) {
            return Row.broken(file, number, "this is not valid JSON" + place(e));
        }
    }

    /** Where in its line; a value that is nested too deep or too long has no place. */
    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ", or goes beyond what is read"
                : " at column " + failure.getLocation().getColumnNr();
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            JsonNode node = JSON.readValue(line);
            return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
