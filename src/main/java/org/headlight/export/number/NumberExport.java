package org.headlight.export.number;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.render.figure.Figure;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.ProbeAttention;

/** The numbers of figures as files. Safe from any thread; an older file stays as it was where a new one cannot be written. */
public final class NumberExport {

    private NumberExport() {}

    /** As CSV in UTF-8, RFC 4180; numbers are the shortest decimals that are the same float again. */
    public static void csv(Figure figure, Path target) throws ExportException {
        NumberTable table = FigureNumbers.of(figure).table();
        AtomicFile.write(target, stream -> {
            try {
                table.writeTo(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** As NumPy reads it: one array as NPY, several with their names as NPZ. */
    public static void numpy(Figure figure, Path target) throws ExportException {
        List<NumberArray> arrays = FigureNumbers.of(figure).arrays();
        AtomicFile.write(target, stream -> Npy.write(arrays, stream));
    }

    /** All maps of a network as NumPy reads them: one array of them all where they have one shape, otherwise an array each. */
    public static void numpy(ProbeAttention attention, Path target) throws ExportException {
        List<NumberArray> arrays = FigureNumbers.stacked(
                attention.maps().stream()
                        .map(map -> FigureNumbers.name(map.site()))
                        .toList(),
                attention.maps().stream().map(AttentionMap::weights).toList());
        AtomicFile.write(target, stream -> Npy.write(arrays, stream));
    }

    /**
     * As JSON: {@code {"title":..,"properties":{..},"labels":{"rows":[..],..},"numbers":{"values":[[..]]}}}; what is no number
     * is {@code null}.
     *
     * @param properties what the file says of itself
     */
    public static void json(Figure figure, Map<String, String> properties, Path target) throws ExportException {
        FigureNumbers numbers = FigureNumbers.of(figure);
        AtomicFile.write(target, stream -> write(figure.title(), properties, numbers, stream));
    }

    private static void write(String title, Map<String, String> properties, FigureNumbers numbers, OutputStream stream)
            throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(stream, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, String> property : properties.entrySet()) {
                json.writeStringField(property.getKey(), property.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("labels");
            for (Map.Entry<String, List<String>> axis : numbers.labels().entrySet()) {
                json.writeFieldName(axis.getKey());
                json.writeArray(
                        axis.getValue().toArray(String[]::new),
                        0,
                        axis.getValue().size());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("numbers");
            for (NumberArray array : numbers.arrays()) {
                json.writeFieldName(array.name());
                write(array, 0, 0, json);
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes the stretch of an axis that begins at a value; where the next axis ends is the next stretch. */
    private static int write(NumberArray array, int axis, int from, JsonGenerator json) throws IOException {
        if (axis == array.shape().size()) {
            float value = array.values()[from];
            if (Float.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
            return from + 1;
        }
        int next = from;
        json.writeStartArray();
        for (int i = 0; i < array.shape().get(axis); i++) {
            next = write(array, axis + 1, next, json);
        }
        json.writeEndArray();
        return next;
    }
}
