package org.headlight.export.number;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The attention to one text as JSON.
 *
 * <p>{@code {"query":[tokens],"key":[tokens],"sites":[{"stack":..,"layer":0,"head":0,"kind":"pooling","weights":[[..]]}],
 * "prediction":{"label":..,"probabilities":{..}}}}, or {@code "forecast":{"targets":[..],"values":[[..]]}} in the file's units; a
 * site where others ask or others are looked at than at the first has a {@code query} and a {@code key} of its own; a network
 * without attention has neither tokens nor sites; weights are [queries, keys], each the shortest decimal that is the same float
 * again; a weight that is no number is {@code null}.
 */
public final class MapJson {

    private MapJson() {}

    /**
     * Writes a file in UTF-8.
     *
     * @throws ExportException if it cannot be written; an older file of that name stays as it was
     */
    public static void write(ProbeAttention attention, Path target) throws ExportException {
        AtomicFile.write(target, stream -> write(attention, stream));
    }

    /** Writes to a stream, which stays open, with a line break at the end. */
    public static void write(ProbeAttention attention, OutputStream stream) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(stream, JsonEncoding.UTF8)) {
            json.writeStartObject();
            writeMaps(json, attention.maps());
            switch (attention.answer()) {
                case Prediction prediction -> writePrediction(json, prediction);
                case Forecast forecast -> writeForecast(json, forecast);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Refuses to write a map where there is none, and says which file can be written all the same. */
    public static void requireMaps(ProbeAttention attention, Path target) throws ExportException {
        if (attention.maps().isEmpty()) {
            throw new ExportException(
                    "%s is not written, because this network has no attention; a file that ends in .json takes its answer alone."
                            .formatted(target));
        }
    }

    private static void writeMaps(JsonGenerator json, List<AttentionMap> maps) throws IOException {
        if (!maps.isEmpty()) {
            writeTokens(json, maps.getFirst());
        }
        json.writeArrayFieldStart("sites");
        for (AttentionMap map : maps) {
            writeMap(json, map, maps.getFirst());
        }
        json.writeEndArray();
    }

    private static void writeTokens(JsonGenerator json, AttentionMap map) throws IOException {
        writeTokens(json, "query", map.query());
        writeTokens(json, "key", map.key());
    }

    private static void writeTokens(JsonGenerator json, String name, TokenText text) throws IOException {
        json.writeArrayFieldStart(name);
        for (Token token : text.tokens()) {
            json.writeString(token.text());
        }
        json.writeEndArray();
    }

    private static void writeMap(JsonGenerator json, AttentionMap map, AttentionMap first) throws IOException {
        json.writeStartObject();
        json.writeStringField("stack", map.site().stack());
        json.writeNumberField("layer", map.site().layer());
        json.writeNumberField("head", map.site().head());
        json.writeStringField("kind", map.site().kind().name().toLowerCase(Locale.ROOT));
        if (!map.query().equals(first.query()) || !map.key().equals(first.key())) {
            writeTokens(json, map);
        }
        writeMatrix(json, "weights", map.weights());
        json.writeEndObject();
    }

    private static void writeForecast(JsonGenerator json, Forecast forecast) throws IOException {
        json.writeObjectFieldStart("forecast");
        json.writeArrayFieldStart("targets");
        for (String target : forecast.targets()) {
            json.writeString(target);
        }
        json.writeEndArray();
        writeMatrix(json, "values", forecast.values());
        if (forecast.low().isPresent() && forecast.high().isPresent()) {
            writeMatrix(json, "low", forecast.low().get());
            writeMatrix(json, "high", forecast.high().get());
        }
        json.writeEndObject();
    }

    private static void writeMatrix(JsonGenerator json, String name, Matrix values) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < values.rows(); row++) {
            json.writeStartArray();
            for (int column = 0; column < values.columns(); column++) {
                writeNumber(json, values.at(row, column));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writePrediction(JsonGenerator json, Prediction prediction) throws IOException {
        json.writeObjectFieldStart("prediction");
        json.writeStringField("label", prediction.label());
        json.writeObjectFieldStart("probabilities");
        for (int i = 0; i < prediction.labels().size(); i++) {
            json.writeFieldName(prediction.labels().get(i));
            writeNumber(json, prediction.probabilities().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, float number) throws IOException {
        if (Float.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
