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
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The attention to one example as JSON, in the format of {@code src/docs/attention-json.md}: what is written opens again.
 *
 * <p>A forecast is written beside it as {@code {"targets":[..],"values":[[..]]}} in the file's units. A site where others ask or
 * others are looked at than at the first has a {@code query} and a {@code key} of its own; a network without attention has
 * neither tokens nor sites; each weight is the shortest decimal that is the same float again; one that is no number is
 * {@code null}.
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
            writeExample(json, attention.probe());
            writeMaps(json, attention.maps());
            switch (attention.answer()) {
                case Prediction prediction -> writePrediction(json, prediction);
                case Forecast forecast -> writeForecast(json, forecast);
                case NoAnswer none -> {}
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

    private static void writeExample(JsonGenerator json, Probe probe) throws IOException {
        json.writeStringField("text", probe.text());
        if (probe.label().isPresent()) {
            json.writeStringField("label", probe.label().get());
        }
    }

    private static void writeMaps(JsonGenerator json, List<AttentionMap> maps) throws IOException {
        if (!maps.isEmpty()) {
            writeTokens(json, maps.getFirst());
            if (JsonMatrix.isMasked(maps.getFirst().scores())) {
                JsonMatrix.writeMask(json, maps.getFirst().scores());
            }
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
        if (!JsonMatrix.haveSameMask(map.scores(), first.scores())) {
            JsonMatrix.writeMask(json, map.scores());
        }
        JsonMatrix.write(json, "weights", map.weights());
        json.writeEndObject();
    }

    private static void writeForecast(JsonGenerator json, Forecast forecast) throws IOException {
        json.writeObjectFieldStart("forecast");
        json.writeArrayFieldStart("targets");
        for (String target : forecast.targets()) {
            json.writeString(target);
        }
        json.writeEndArray();
        JsonMatrix.write(json, "values", forecast.values());
        if (forecast.low().isPresent() && forecast.high().isPresent()) {
            JsonMatrix.write(json, "low", forecast.low().get());
            JsonMatrix.write(json, "high", forecast.high().get());
        }
        json.writeEndObject();
    }

    private static void writePrediction(JsonGenerator json, Prediction prediction) throws IOException {
        json.writeObjectFieldStart("prediction");
        json.writeStringField("label", prediction.label());
        json.writeObjectFieldStart("probabilities");
        for (int i = 0; i < prediction.labels().size(); i++) {
            json.writeFieldName(prediction.labels().get(i));
            JsonMatrix.writeNumber(json, prediction.probabilities().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
