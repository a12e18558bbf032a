package org.headlight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The header of a safetensors file: which tensors there are and where each lies. */
final class SafetensorsHeader {
    static final String METADATA = "__metadata__";
    static final int FLOAT_BYTES = 4;
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Where a tensor lies: bytes from the start of the numbers, the end excluded. */
    record Entry(String name, int[] shape, long begin, long end) {

        int floats() {
            return (int) ((end - begin) / FLOAT_BYTES);
        }
    }

    private SafetensorsHeader() {}

    /**
     * Reads a header.
     *
     * @param header the JSON text
     * @param available bytes of numbers that the file holds
     * @return the tensors in the order they lie in the file, without gap or overlap
     * @throws RunFormatException if anything is not as the format demands
     */
    static List<Entry> read(ByteBuffer header, int available) throws RunFormatException {
        return contiguous(entries(parse(header)), available);
    }

    private static JsonNode parse(ByteBuffer header) throws RunFormatException {
        if (header.get(0) != '{') {
            throw new RunFormatException("has a header that does not begin with \"{\"");
        }
        try {
            return JSON.readTree(
                    StandardCharsets.UTF_8.newDecoder().decode(header).toString());
        } catch (CharacterCodingException e) {
            throw new RunFormatException("has a header that is not UTF-8", e);
        } catch (JsonProcessingException e) {
            throw new RunFormatException("has a header that is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Entry> entries(JsonNode header) throws RunFormatException {
        List<Entry> entries = new ArrayList<>();
        for (var member : header.properties()) {
            if (!member.getKey().equals(METADATA)) {
                entries.add(entry(member.getKey(), member.getValue()));
            }
        }
        return entries;
    }

    private static Entry entry(String name, JsonNode json) throws RunFormatException {
        if (!json.path("dtype").asText().equals("F32")) {
            throw new RunFormatException(
                    "holds tensor \"%s\" as %s; only \"F32\" is read".formatted(name, json.path("dtype")));
        }
        long[] offsets = naturals(name, "data_offsets", json.path("data_offsets"));
        long[] lengths = naturals(name, "shape", json.path("shape"));
        if (offsets.length != 2) {
            throw new RunFormatException(
                    "needs two data_offsets for tensor \"%s\", but has %d".formatted(name, offsets.length));
        }
        int[] shape = new int[lengths.length];
        long bytes = FLOAT_BYTES;
        try {
            for (int axis = 0; axis < shape.length; axis++) {
                shape[axis] = Math.toIntExact(lengths[axis]);
                bytes = Math.multiplyExact(bytes, lengths[axis]);
            }
        } catch (ArithmeticException e) {
            throw new RunFormatException("gives tensor \"%s\" an impossible shape".formatted(name), e);
        }
        if (offsets[1] < offsets[0] || offsets[1] - offsets[0] != bytes) {
            throw new RunFormatException("gives tensor \"%s\" a shape of %d bytes, but data_offsets from %d to %d"
                    .formatted(name, bytes, offsets[0], offsets[1]));
        }
        return new Entry(name, shape, offsets[0], offsets[1]);
    }

    private static long[] naturals(String name, String field, JsonNode json) throws RunFormatException {
        boolean natural = json.isArray();
        for (JsonNode number : json) {
            natural &= number.isIntegralNumber() && number.canConvertToLong() && number.asLong() >= 0;
        }
        if (!natural) {
            throw new RunFormatException("gives tensor \"%s\" a %s that is not a list of whole numbers of at least 0"
                    .formatted(name, field));
        }
        long[] values = new long[json.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = json.get(i).asLong();
        }
        return values;
    }

    /** The entries in the order they lie in the file, once it is certain that they fill it without gap or overlap. */
    private static List<Entry> contiguous(List<Entry> entries, int available) throws RunFormatException {
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long position = 0;
        for (Entry entry : entries) {
            if (entry.begin() != position) {
                throw new RunFormatException("lets tensor \"%s\" begin at byte %d, but the one before it ends at %d"
                        .formatted(entry.name(), entry.begin(), position));
            }
            position = entry.end();
        }
        if (position != available) {
            throw new RunFormatException("has tensors of %d bytes, but holds %d".formatted(position, available));
        }
        return entries;
    }
}
