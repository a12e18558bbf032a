package org.headlight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.ParameterValues;

/**
 * Named float32 tensors in the safetensors format: eight bytes of header length, a JSON header, the numbers.
 *
 * <p>Reading is strict: every byte of the numbers belongs to exactly one tensor, no name occurs twice, and nothing is
 * allocated on the word of a header that does not fit the file.
 */
public final class Safetensors {
    private static final int LENGTH_BYTES = 8;
    private static final int LONGEST_HEADER = 100_000_000;
    private static final int FLOAT_BYTES = 4;
    private static final String METADATA = "__metadata__";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Where a tensor lies: bytes from the start of the numbers, the end excluded. */
    private record Entry(String name, int[] shape, long begin, long end) {}

    private Safetensors() {}

    /**
     * The tensors as the bytes of a file, in the order of the map.
     *
     * @throws ArithmeticException if they need 2 GiB or more
     */
    public static byte[] write(Map<String, ParameterValues> tensors) {
        ObjectNode header = JSON.createObjectNode();
        header.putObject(METADATA).put("format", "headlight");
        int offset = 0;
        for (var tensor : tensors.entrySet()) {
            int end = Math.addExact(
                    offset, Math.multiplyExact(FLOAT_BYTES, tensor.getValue().values().length));
            ObjectNode entry = header.putObject(tensor.getKey()).put("dtype", "F32");
            entry.set("shape", JSON.valueToTree(tensor.getValue().shape()));
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        int headerLength = Math.ceilDiv(text.length, LENGTH_BYTES) * LENGTH_BYTES;
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(LENGTH_BYTES + headerLength, offset));
        file.order(ByteOrder.LITTLE_ENDIAN).putLong(headerLength).put(text);
        while (file.position() < LENGTH_BYTES + headerLength) {
            file.put((byte) ' ');
        }
        tensors.values().forEach(tensor -> putFloats(file, tensor.values()));
        return file.array();
    }

    /**
     * The tensors in the bytes of a file, in the order they lie there.
     *
     * @throws RunFormatException if anything is not as the format demands; says what and where
     */
    public static Map<String, ParameterValues> read(byte[] file) throws RunFormatException {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < LENGTH_BYTES) {
            throw new RunFormatException(
                    "is %d bytes short of the length of its header".formatted(LENGTH_BYTES - file.length));
        }
        long headerLength = buffer.getLong();
        if (headerLength < 1 || headerLength > Math.min(LONGEST_HEADER, buffer.remaining())) {
            throw new RunFormatException("claims a header of %s bytes, but %d follow"
                    .formatted(Long.toUnsignedString(headerLength), buffer.remaining()));
        }
        ByteBuffer header = buffer.slice(LENGTH_BYTES, (int) headerLength);
        ByteBuffer numbers = buffer.slice(LENGTH_BYTES + (int) headerLength, buffer.remaining() - (int) headerLength)
                .order(ByteOrder.LITTLE_ENDIAN);
        Map<String, ParameterValues> tensors = new LinkedHashMap<>();
        for (Entry entry : contiguous(entries(parse(header)), numbers.remaining())) {
            tensors.put(entry.name(), new ParameterValues(entry.shape(), takeFloats(numbers, entry)));
        }
        return tensors;
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

    private static void putFloats(ByteBuffer file, float[] values) {
        file.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        file.position(file.position() + FLOAT_BYTES * values.length);
    }

    private static float[] takeFloats(ByteBuffer numbers, Entry entry) {
        float[] values = new float[(int) ((entry.end() - entry.begin()) / FLOAT_BYTES)];
        numbers.position((int) entry.begin());
        numbers.asFloatBuffer().get(values);
        return values;
    }
}
