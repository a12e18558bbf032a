package org.headlight.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files of tensors that break each rule of the safetensors format, one at a time. */
final class BadTensors {
    private static final String GOOD = tensor("a", "F32", "[2]", 0, 8) + "," + tensor("b", "F32", "[1,2]", 8, 16);

    private BadTensors() {}

    static List<BadFile> all() {
        List<BadFile> files = new ArrayList<>(headers());
        byte[] good = file("{" + GOOD + "}", 16);
        for (int length : new int[] {0, 1, 7, 8, 9, 40, good.length - 17, good.length - 1}) {
            files.add(tensors("cut at " + length, Arrays.copyOf(good, length)));
        }
        files.add(tensors("a byte too many", Arrays.copyOf(good, good.length + 1)));
        for (long length :
                new long[] {0, 1, 50, good.length, 100_000_001, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE, -1}) {
            byte[] claimed = good.clone();
            ByteBuffer.wrap(claimed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
            files.add(tensors("a header that claims %d bytes".formatted(length), claimed));
        }
        return files;
    }

    private static List<BadFile> headers() {
        List<BadFile> files = new ArrayList<>();
        String[][] cases = {
            {"no object", "[]"},
            {"a blank first", " {" + GOOD + "}"},
            {"no JSON", "{" + GOOD},
            {"something after it", "{" + GOOD + "} {}"},
            {"a name twice", "{" + GOOD + "," + tensor("a", "F32", "[2]", 0, 8) + "}"},
            {"nested too deep", "{\"a\":" + "[".repeat(50_000) + "}"},
            {"an overlap", "{" + tensor("a", "F32", "[2]", 0, 8) + "," + tensor("b", "F32", "[3]", 4, 16) + "}"},
            {"a gap", "{" + tensor("a", "F32", "[1]", 0, 4) + "," + tensor("b", "F32", "[2]", 8, 16) + "}"},
            {"a gap at the start", "{" + tensor("a", "F32", "[3]", 4, 16) + "}"},
            {"bytes that no tensor has", "{" + tensor("a", "F32", "[2]", 0, 8) + "}"},
            {"an end beyond the file", "{" + tensor("a", "F32", "[5]", 0, 20) + "}"},
            {"an end before its beginning", "{" + tensor("a", "F32", "[4]", 16, 0) + "}"},
            {"a beginning below zero", "{" + tensor("a", "F32", "[4]", -16, 0) + "}"},
            {"a shape that does not fit", "{" + tensor("a", "F32", "[5]", 0, 16) + "}"},
            {"a shape below zero", "{" + tensor("a", "F32", "[-2,-2]", 0, 16) + "}"},
            {"a shape that overflows", "{" + tensor("a", "F32", "[4294967296,4294967296,4]", 0, 16) + "}"},
            {"a shape of 2^62", "{" + tensor("a", "F32", "[4611686018427387904]", 0, 16) + "}"},
            {"a shape of fractions", "{" + tensor("a", "F32", "[2.5]", 0, 16) + "}"},
            {"a shape of words", "{" + tensor("a", "F32", "[\"4\"]", 0, 16) + "}"},
            {"a shape that is no list", "{" + tensor("a", "F32", "4", 0, 16) + "}"},
            {"another type", "{" + tensor("a", "F64", "[2]", 0, 16) + "}"},
            {"an unknown type", "{" + tensor("a", "Q4_0", "[2]", 0, 16) + "}"},
            {"no type", "{\"a\":{\"shape\":[4],\"data_offsets\":[0,16]}}"},
            {"no shape", "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,16]}}"},
            {"no offsets", "{\"a\":{\"dtype\":\"F32\",\"shape\":[4]}}"},
            {"one offset", "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[16]}}"},
            {"three offsets", "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,8,16]}}"},
            {
                "offsets beyond a long",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,99999999999999999999]}}"
            },
            {"a tensor that is a number", "{\"a\":5}"},
            {"a tensor that is null", "{\"a\":null}"},
        };
        for (String[] each : cases) {
            files.add(tensors(each[0], file(each[1], 16)));
        }
        byte[] broken = file("{" + GOOD + "}", 16);
        broken[12] = (byte) 0xff;
        files.add(tensors("a header that is no UTF-8", broken));
        return files;
    }

    private static String tensor(String name, String type, String shape, long begin, long end) {
        return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                .formatted(name, type, shape, begin, end);
    }

    private static byte[] file(String header, int numbers) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + numbers)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    private static BadFile tensors(String why, byte[] content) {
        return BadFile.of("weights.safetensors", why, content);
    }
}
