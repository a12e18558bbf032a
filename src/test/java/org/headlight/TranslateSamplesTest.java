package org.headlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.training.TrainingRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the samples of translating show, on sources typed by hand. */
class TranslateSamplesTest {
    private static TrainingRunner runner;

    @BeforeAll
    static void wake() {
        runner = new TrainingRunner(1);
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    private static ProbeAttention ask(String sample, String text) throws Exception {
        return runner.attend(run(sample), List.of(new Probe(text, Optional.empty())))
                .toCompletableFuture()
                .get()
                .getFirst();
    }

    private static Run run(String sample) throws IOException {
        return RunFolder.load(Path.of("sample-models", sample));
    }

    private static String answer(ProbeAttention seen) {
        return seen.prediction().map(Prediction::label).orElseThrow();
    }

    /** The column with the largest weight of a row. */
    private static int mostAttended(AttentionMap map, int row) {
        float[] weights = map.weights().row(row);
        return IntStream.range(0, weights.length)
                .reduce((one, other) -> weights[other] > weights[one] ? other : one)
                .orElseThrow();
    }

    @Test
    void datesAreWrittenAnewLookingAtYearThenMonthThenDay() throws Exception {
        ProbeAttention seen = ask("dates/run", "Tue 10 Jul 2007");
        assertEquals("2007-07-10", answer(seen));
        AttentionMap map = seen.maps().getFirst();
        String looked = IntStream.of(0, 1, 2, 3, 5, 6, 8, 9)
                .map(row -> mostAttended(map, row))
                .mapToObj(key -> key >= 11 ? "y" : key >= 7 && key <= 9 ? "m" : key >= 4 && key <= 5 ? "d" : "?")
                .reduce("", String::concat);
        assertEquals("yyyymmdd", looked);
    }

    @Test
    void reversingLooksAlongTheOtherDiagonal() throws Exception {
        ProbeAttention seen = ask("reverse/luong-general", "q d x a m t");
        assertEquals("t m a x d q", answer(seen));
        AttentionMap map = seen.maps().getFirst();
        assertEquals(
                List.of(5, 4, 3, 2, 1, 0),
                IntStream.range(0, 6).mapToObj(row -> mostAttended(map, row)).toList());
    }

    @Test
    void lettersAreSorted() throws Exception {
        String[] letters = "q d x a m t".split(" ");
        String answer = answer(ask("sort/run", String.join(" ", letters)));
        Arrays.sort(letters);
        assertEquals(String.join(" ", letters), answer);
    }
}
