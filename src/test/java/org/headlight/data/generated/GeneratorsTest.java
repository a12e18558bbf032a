package org.headlight.data.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.headlight.data.Progress;
import org.headlight.data.labelled.LabelledTextReader;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairReader;
import org.headlight.data.pairs.TextPairs;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.data.series.file.SeriesReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written can be read again, by guessing alone. */
class GeneratorsTest {
    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void filesAreReadAsWhatTheyAre(Generators generator) throws IOException {
        Path file = folder.resolve(generator + ".csv");
        generator.write(file, ROWS, new SplittableRandom(3));
        switch (generator.task()) {
            case CLASSIFY -> {
                assertEquals(
                        ROWS,
                        LabelledTextReader.read(file, ReadOptions.GUESSED, Progress.NONE)
                                .size());
            }
            case TRANSLATE -> {
                TextPairs pairs = PairReader.read(file, PairOptions.GUESSED, Progress.NONE);
                assertEquals(ROWS, pairs.size());
                assertTrue(
                        pairs.pairs().stream().allMatch(pair -> pair.alignment().isPresent()));
            }
            case FORECAST -> {
                TimeSeries series = SeriesReader.read(file, SeriesOptions.GUESSED, Progress.NONE);
                assertEquals(ROWS, series.rows());
                assertEquals("1 hour", series.time().step().orElseThrow().words());
            }
            case LANGUAGE -> {
                List<String> lines = Files.readAllLines(file);
                assertEquals(ROWS, lines.size());
                assertTrue(lines.stream().allMatch(line -> line.matches("((?:[a-z] ){4,12}): \\1\\.")));
            }
        }
    }
}
