package org.headlight.export.number;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Arrays as NumPy keeps them: one as NPY, format 1.0, little-endian float32 in C order; several as NPZ, a zip of such files
 * (NumPy enhancement proposal 1).
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 16_384;

    private Npy() {}

    static void write(List<NumberArray> arrays, OutputStream stream) throws IOException {
        if (arrays.size() == 1) {
            write(arrays.getFirst(), stream);
            return;
        }
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        for (NumberArray array : arrays) {
            zip.putNextEntry(new ZipEntry(array.name().replaceAll("[/\\\\]", "_") + ".npy"));
            write(array, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void write(NumberArray array, OutputStream stream) throws IOException {
        String lengths = array.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String shape = array.shape().size() == 1 ? "(%s,)".formatted(lengths) : "(%s)".formatted(lengths);
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }".formatted(shape);
        int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
        String padded = header + " ".repeat(Math.ceilDiv(unpadded, ALIGNMENT) * ALIGNMENT - unpadded) + "\n";
        stream.write(MAGIC);
        stream.write(ByteBuffer.allocate(Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) padded.length())
                .array());
        stream.write(padded.getBytes(StandardCharsets.US_ASCII));
        float[] values = array.values();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            chunk.asFloatBuffer().put(values, from, count);
            stream.write(chunk.array(), 0, count * Float.BYTES);
        }
    }
}
