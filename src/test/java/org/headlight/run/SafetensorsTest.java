package org.headlight.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.headlight.snapshot.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    @Test
    void whatIsWrittenIsRead() throws RunFormatException {
        Map<String, ParameterValues> tensors = sample();
        Map<String, ParameterValues> read = Safetensors.read(Safetensors.write(tensors));
        assertEquals(tensors, read);
        assertEquals(new ArrayList<>(tensors.keySet()), new ArrayList<>(read.keySet()));
    }

    @Test
    void writtenTwiceIsTheSameToTheByte() throws RunFormatException {
        byte[] once = Safetensors.write(sample());
        assertArrayEquals(once, Safetensors.write(Safetensors.read(once)));
    }

    @Test
    void readsTheFileOfTheFormatsOwnDescription() throws RunFormatException {
        byte[] file = file("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 1.5f, -2f);
        assertEquals(Map.of("x", new ParameterValues(new int[] {2}, new float[] {1.5f, -2f})), Safetensors.read(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x                                                                                      | does not begin with
            {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}                                   | not JSON
            {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} {}                               | not JSON
            {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | Duplicate
            {"x":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}}                                  | only "F32"
            {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}                                  | a shape of 8 bytes
            {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}                                  | but holds 8
            {"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}                                  | begin at byte 4
            {"x":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}                                 | but holds 8
            {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | begin at byte 4
            {"x":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}                                 | whole numbers
            {"x":{"dtype":"F32","shape":[4294967298],"data_offsets":[0,8]}}                         | impossible shape
            {"x":{"dtype":"F32","shape":[2147483647,2147483647,4],"data_offsets":[0,8]}}            | impossible shape
            {"x":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}                                  | data_offsets from 8 to 0
            {"x":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}                                | whole numbers
            {"x":{"dtype":"F32","data_offsets":[0,8]}}                                              | whole numbers
            {"x":[]}                                                                                | only "F32"
            """)
    void refusesByReason(String header, String reason) {
        byte[] file = file(header, 1f, 2f);
        String message = assertThrows(RunFormatException.class, () -> Safetensors.read(file))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void refusesAHeaderLongerThanTheFile() {
        byte[] file = file("{}");
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(0, -1L);
        assertThrows(RunFormatException.class, () -> Safetensors.read(file));
        assertThrows(RunFormatException.class, () -> Safetensors.read(new byte[5]));
    }

    @Test
    void everyCutIsRefused() {
        byte[] whole = Safetensors.write(sample());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(RunFormatException.class, () -> Safetensors.read(cut), "cut to " + length);
        }
    }

    @Test
    void aFlippedByteGivesTheSameShapesOrIsRefused() {
        RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[] whole = Safetensors.write(sample());
        int accepted = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] mutant = whole.clone();
            for (int flips = rng.nextInt(1, 4); flips > 0; flips--) {
                mutant[rng.nextInt(mutant.length)] = (byte) rng.nextInt();
            }
            try {
                List<int[]> shapes = Safetensors.read(mutant).values().stream()
                        .map(ParameterValues::shape)
                        .toList();
                assertEquals(2, shapes.size());
                assertArrayEquals(new int[] {2, 3}, shapes.get(0));
                assertArrayEquals(new int[] {4}, shapes.get(1));
                accepted++;
            } catch (RunFormatException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
            }
        }
        assertTrue(accepted > 0, "a flip among the numbers is not for this format to see");
    }

    private static Map<String, ParameterValues> sample() {
        Map<String, ParameterValues> tensors = new LinkedHashMap<>();
        tensors.put("dense.weight", new ParameterValues(new int[] {2, 3}, new float[] {1, 2, 3, -4, 5.5f, 0}));
        tensors.put("dense.bias", new ParameterValues(new int[] {4}, new float[] {Float.MIN_VALUE, 1e30f, -0f, 7}));
        return tensors;
    }

    private static byte[] file(String header, float... numbers) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file =
                ByteBuffer.allocate(8 + text.length + 4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(text.length).put(text);
        for (float number : numbers) {
            file.putFloat(number);
        }
        return file.array();
    }
}
