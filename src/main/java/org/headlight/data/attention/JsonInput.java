package org.headlight.data.attention;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;

/** A JSON file on its way in, value by value; it knows where it is and refuses in sentences. For one thread. */
final class JsonInput {
    private final JsonParser parser;
    private final String file;
    private final long bytes;
    private final Progress progress;

    /**
     * @param file its name, for sentences
     * @param bytes its length
     */
    JsonInput(JsonParser parser, String file, long bytes, Progress progress) {
        this.parser = parser;
        this.file = file;
        this.bytes = bytes;
        this.progress = progress;
    }

    /** What the parser stands on; null before the first value and after the last. */
    JsonToken token() {
        return parser.currentToken();
    }

    /** Goes on to what comes next; null at the end. */
    JsonToken next() throws IOException {
        return parser.nextToken();
    }

    /** Name of the field whose value comes next. */
    String fieldName() throws IOException {
        return parser.currentName();
    }

    /** Goes to the end of the value that the parser stands on. */
    void skip() throws IOException {
        parser.skipChildren();
    }

    /** A number, NaN for null. */
    float number() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getFloatValue();
            case VALUE_NULL -> Float.NaN;
            default -> throw refusal("expected a number or null, but got %s".formatted(what()));
        };
    }

    /** A whole number from 0. */
    int index() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != JsonParser.NumberType.INT
                || parser.getIntValue() < 0) {
            throw refusal("expected a whole number from 0, but got %s".formatted(what()));
        }
        return parser.getIntValue();
    }

    /** Whether something may be looked at: true or 1, false or 0. */
    boolean allowed() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getIntValue() != 0;
            default -> throw refusal("expected true or false, but got %s".formatted(what()));
        };
    }

    /** A text; a number is taken as it is written. */
    String text() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            default -> throw refusal("expected a text, but got %s".formatted(what()));
        };
    }

    /** A list of texts. */
    List<String> texts() throws IOException {
        enter(JsonToken.START_ARRAY, "a list of texts");
        List<String> texts = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            texts.add(text());
        }
        return texts;
    }

    /** Makes sure that the parser stands at the beginning of a list or an object. */
    void enter(JsonToken beginning, String expected) throws IOException {
        if (parser.currentToken() != beginning) {
            throw refusal("expected %s, but got %s".formatted(expected, what()));
        }
    }

    /** Says how far the file is read. */
    void report() {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        progress.report(Math.min(bytes, parser.currentLocation().getByteOffset()), bytes);
    }

    private String what() throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "the text “%s”".formatted(shortened(parser.getText()));
            case VALUE_NULL -> "null";
            default -> parser.getText();
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 20
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    /** The refusal of what the parser stands on. */
    DataFormatException refusal(String reason) {
        JsonLocation location = parser.currentTokenLocation();
        return new DataFormatException("%s, line %d, column %d%s: %s."
                .formatted(file, location.getLineNr(), location.getColumnNr(), path(), reason));
    }

    /** The refusal of the whole file. */
    DataFormatException refusalOfAll(String reason) {
        return new DataFormatException("%s: %s.".formatted(file, reason));
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = parser.getParsingContext(); at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[%d]".formatted(at.getCurrentIndex()));
            } else if (at.getCurrentName() != null) {
                path.insert(0, "." + at.getCurrentName());
            }
        }
        return path.isEmpty() ? "" : ", " + (path.charAt(0) == '.' ? path.substring(1) : path);
    }
}
