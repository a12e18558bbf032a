package org.headlight.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {

    @Test
    void fillsUpToTheLongest() {
        Batch batch = Batch.of(List.of(new Example(new int[] {5}, 1), new Example(new int[] {7, 8, 9}, 0)));
        assertEquals(2, batch.batch());
        assertEquals(3, batch.steps());
        assertArrayEquals(new int[] {5, 0, 0, 7, 8, 9}, batch.ids());
        assertArrayEquals(new int[] {1, 3}, batch.lengths());
        assertArrayEquals(new int[] {1, 0}, batch.labels());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,32", "1000,32", "1025,32", "5000,7"})
    void anEpochHasEveryExampleOnce(int count, int batchSize) {
        Batches batches = new Batches(examples(count), batchSize, 3);
        List<Batch> epoch = batches.epoch(1);
        assertEquals(batches.count(), epoch.size());
        List<Integer> seen = new ArrayList<>();
        epoch.forEach(batch -> {
            assertTrue(batch.batch() <= batchSize);
            IntStream.range(0, batch.batch()).forEach(i -> seen.add(batch.ids()[i * batch.steps()]));
        });
        assertEquals(
                IntStream.range(0, count).boxed().toList(),
                seen.stream().sorted().toList());
    }

    @Test
    void littleIsPadded() {
        List<Batch> epoch = new Batches(examples(5000), 32, 1).epoch(1);
        long cells = epoch.stream().mapToLong(batch -> batch.ids().length).sum();
        long tokens = epoch.stream()
                .mapToLong(batch -> Arrays.stream(batch.lengths()).sum())
                .sum();
        assertTrue(cells < 1.1 * tokens, cells + " cells for " + tokens + " tokens");
    }

    @Test
    void seedAndEpochDecideTheOrder() {
        List<Example> examples = examples(500);
        assertEquals(new Batches(examples, 16, 1).epoch(2), new Batches(examples, 16, 1).epoch(2));
        assertNotEquals(new Batches(examples, 16, 1).epoch(2), new Batches(examples, 16, 1).epoch(3));
        assertNotEquals(new Batches(examples, 16, 1).epoch(2), new Batches(examples, 16, 2).epoch(2));
    }

    @Test
    void batchesOfOneLengthDoNotComeInOrderOfLength() {
        int[] steps = new Batches(examples(5000), 32, 1)
                .epoch(1).stream().mapToInt(Batch::steps).toArray();
        int[] sorted = steps.clone();
        Arrays.sort(sorted);
        assertTrue(!Arrays.equals(steps, sorted));
    }

    @Test
    void inOrderKeepsTheOrder() {
        List<Batch> batches = Batches.inOrder(examples(10), 4);
        assertEquals(List.of(4, 4, 2), batches.stream().map(Batch::batch).toList());
        assertEquals(8, batches.get(2).ids()[0]);
    }

    @Test
    void refusesWhatCannotBeBatched() {
        assertThrows(IllegalArgumentException.class, () -> new Batches(examples(3), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Example(new int[0], 0));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Batch(new int[5], new int[2], new int[2], 2, 3))
                .getMessage();
        assertEquals("ids: expected 6 numbers but got 5", message);
    }

    /** Examples of 1 to 60 tokens, the first of which is the example's number. */
    private static List<Example> examples(int count) {
        SplittableRandom rng = new SplittableRandom(8);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int[] ids = new int[1 + rng.nextInt(60)];
                    ids[0] = i;
                    return new Example(ids, i % 2);
                })
                .toList();
    }
}
