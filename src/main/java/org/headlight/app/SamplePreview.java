package org.headlight.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The picture on a sample's card, as {@code sample.json} has it under {@code preview}.
 *
 * <p>{@code weights} is one row of numbers, or a list of rows. What the columns stand for is {@code key}, a list of names, or the
 * words of {@code text}; what the rows stand for is {@code query}, a list of names that may be left out for one row. A text has
 * its answer in {@code label}, with its {@code confidence}; a series has the numbers that are seen in {@code history},
 * null where none was measured, those that were forecast in {@code forecast}, and its name in {@code column}.
 */
final class SamplePreview {
    private SamplePreview() {}

    static ProbeAttention of(JsonNode json) {
        Matrix weights = weights(json.path("weights"));
        TokenText key = json.has("key") ? names(json.get("key")) : words(json);
        TokenText query = json.has("query") ? names(json.get("query")) : oneRow();
        AttentionKind kind = json.has("query") ? AttentionKind.CROSS : AttentionKind.POOLING;
        AttentionSite site = new AttentionSite("preview", 0, 0, kind);
        return new ProbeAttention(
                probe(json), List.of(new AttentionMap(site, query, key, weights, weights)), answer(json));
    }

    private static Matrix weights(JsonNode json) {
        if (!json.path(0).isArray()) {
            return matrix(json, 1);
        }
        List<JsonNode> cells = new ArrayList<>();
        json.forEach(row -> row.forEach(cells::add));
        return new Matrix(json.size(), cells.size() / json.size(), floats(cells));
    }

    private static Matrix matrix(JsonNode numbers, int rows) {
        return new Matrix(rows, numbers.size() / rows, floats(list(numbers)));
    }

    private static TokenText words(JsonNode json) {
        return json.has("history") ? rows(json.get("history").size()) : Tokenizer.WORDS.tokenize(text(json));
    }

    private static TokenText rows(int rows) {
        return new TokenText(
                "",
                IntStream.range(0, rows)
                        .mapToObj(row -> Token.mark(Integer.toString(row + 1)))
                        .toList());
    }

    private static TokenText names(JsonNode names) {
        return new TokenText(
                "", list(names).stream().map(name -> Token.mark(name.asText())).toList());
    }

    private static TokenText oneRow() {
        return new TokenText("", List.of(Token.mark("text")));
    }

    private static Probe probe(JsonNode json) {
        if (!json.has("history")) {
            return new Probe(text(json), Optional.of(json.path("label").asText()));
        }
        int history = json.get("history").size();
        int horizon = json.path("forecast").size();
        float[] unknown = new float[horizon];
        Arrays.fill(unknown, Float.NaN);
        return Probe.of(new SeriesWindow(
                List.of(json.path("column").asText()),
                List.of(0),
                rows(history + horizon).tokens().stream().map(Token::text).toList(),
                List.of(),
                matrix(json.get("history"), history),
                new Matrix(horizon, 1, unknown)));
    }

    private static Answer answer(JsonNode json) {
        if (!json.has("forecast")) {
            return new Prediction(List.of(json.path("label").asText()), List.of((float)
                    json.path("confidence").asDouble()));
        }
        JsonNode values = json.get("forecast");
        return new Forecast(
                List.of(json.path("column").asText()),
                matrix(values, values.size()),
                Optional.empty(),
                Optional.empty());
    }

    private static String text(JsonNode json) {
        return json.path("text").asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static float[] floats(List<JsonNode> numbers) {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    numbers.get(i).isNull() ? Float.NaN : (float) numbers.get(i).asDouble();
        }
        return values;
    }
}
