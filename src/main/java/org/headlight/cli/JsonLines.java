package org.headlight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints one JSON object a line, its keys in the order they were given. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** Prints an object; what is not a number (NaN, infinite) becomes null, since JSON has no word for it. */
    void print(Map<String, ?> object) {
        try {
            out.println(JSON.writeValueAsString(finite(object)));
            out.flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object finite(Object value) {
        return switch (value) {
            case null -> null;
            case Double number when !Double.isFinite(number) -> null;
            case Float number when !Float.isFinite(number) -> null;
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, inner) -> copy.put(key, finite(inner)));
                yield copy;
            }
            default -> value;
        };
    }
}
