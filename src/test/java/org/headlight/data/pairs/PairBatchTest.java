package org.headlight.data.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.junit.jupiter.api.Test;

class PairBatchTest {
    private static final int PAD = Vocabulary.PAD;

    private static TextPair pair(String source, String target) {
        return new TextPair(source, target, Optional.empty(), "pairs.tsv", 1);
    }

    private final List<TextPair> pairs = List.of(pair("a a b", "x"), pair("a", "x y"));
    private final PairCoding coding = PairCoding.learn(pairs, Tokenizer.WORDS, 1, 100, 50);

    /** By frequency: a = 2, b = 3; x = 2, y = 3; so the begin mark is 4 and the end mark 5. */
    @Test
    void whatIsReadIsWhatIsWrittenOneStepLate() {
        PairBatch batch = PairBatch.of(pairs.stream().map(coding::example).toList(), coding);
        assertArrayEquals(new int[] {2, 2, 3, 2, PAD, PAD}, batch.source());
        assertArrayEquals(new int[] {3, 1}, batch.sourceLengths());
        assertArrayEquals(new int[] {4, 2, PAD, 4, 2, 3}, batch.targetRead());
        assertArrayEquals(new int[] {2, 5, PAD, 2, 3, 5}, batch.targetWritten());
        assertArrayEquals(new int[] {2, 3}, batch.targetLengths());
        assertEquals(6, coding.targetSize());
    }

    @Test
    void anAnswerEndsAtItsMark() {
        assertEquals(List.of("x", "y"), coding.answer(new int[] {2, 3, 5, 2, 2}));
        assertEquals("x y", coding.text(coding.answer(new int[] {2, 3})));
        assertEquals(PairCoding.END, coding.targetToken(5));
    }

    @Test
    void oneTokenIsNothingToChooseFrom() {
        List<TextPair> same = List.of(pair("a b", "x"), pair("b", "x"));
        assertThrows(DataFormatException.class, () -> PairCoding.learn(same, Tokenizer.WORDS, 1, 100, 50));
    }

    @Test
    void anEpochHasEveryPairOnce() {
        List<PairExample> examples = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new PairExample(
                        IntStream.range(0, 1 + i % 7).map(j -> 2).toArray(), new int[] {i}))
                .toList();
        PairBatches batches = new PairBatches(examples, coding, 8, 3);
        int[] first = targets(batches.epoch(1));
        assertEquals(13, batches.count());
        assertArrayEquals(first, targets(batches.epoch(1)));
        assertArrayEquals(
                IntStream.rangeClosed(1, 100).toArray(),
                IntStream.of(first).sorted().toArray());
    }

    private static int[] targets(List<PairBatch> batches) {
        return batches.stream()
                .flatMapToInt(batch ->
                        IntStream.range(0, batch.batch()).map(i -> batch.targetWritten()[i * batch.targetSteps()]))
                .toArray();
    }
}
