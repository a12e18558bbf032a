package org.headlight.run;

import static org.headlight.run.SafetensorsHeader.FLOAT_BYTES;
import static org.headlight.run.SafetensorsHeader.JSON;
import static org.headlight.run.SafetensorsHeader.METADATA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        for (SafetensorsHeader.Entry entry : SafetensorsHeader.read(header, numbers.remaining())) {
            tensors.put(entry.name(), new ParameterValues(entry.shape(), takeFloats(numbers, entry)));
        }
        return tensors;
    }

    private static void putFloats(ByteBuffer file, float[] values) {
        file.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        file.position(file.position() + FLOAT_BYTES * values.length);
    }

    private static float[] takeFloats(ByteBuffer numbers, SafetensorsHeader.Entry entry) {
        float[] values = new float[entry.floats()];
        numbers.position((int) entry.begin());
        numbers.asFloatBuffer().get(values);
        return values;
    }
}
