package org.headlight.data.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.RealData;
import org.headlight.data.Split;
import org.headlight.snapshot.Alignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairReaderTest {
    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static TextPairs read(Path file) {
        return PairReader.read(file, PairOptions.GUESSED, Progress.NONE);
    }

    private static List<String> texts(TextPairs pairs) {
        return pairs.pairs().stream()
                .map(pair -> pair.source() + "=" + pair.target())
                .toList();
    }

    @Test
    void tabsCommasAndJsonAreRead() throws IOException {
        assertEquals(List.of("a b=c", "d=e"), texts(read(file("pairs.tsv", "a b\tc", "d\te\tsomeone wrote this"))));
        assertEquals(List.of("x, y=z"), texts(read(file("pairs.csv", "target,source", "z,\"x, y\""))));
        assertEquals(
                List.of("a=b", "c=d"),
                texts(read(file("pairs.jsonl", "{\"src\":\"a\",\"tgt\":\"b\"}", "{\"tgt\":\"d\",\"src\":\"c\"}"))));
        assertEquals(
                List.of("c=a"),
                texts(PairReader.read(
                        file("three.tsv", "a\tb\tc"), PairOptions.GUESSED.withColumns("3", "1"), Progress.NONE)));
    }

    @Test
    void whereToLookMayStandBeside() throws IOException {
        TextPairs pairs = read(file("copy.csv", "source,target,alignment", "a b,b a,2: 1 | 0", "c,c,"));
        assertEquals(
                Optional.of(Alignment.of(2, 1, 0)), pairs.pairs().getFirst().alignment());
        assertEquals(Optional.empty(), pairs.pairs().get(1).alignment());
    }

    @Test
    void linesOfTwoFilesBelongTogether() throws IOException {
        TextPairs pairs = PairReader.readParallel(
                file("text.en", "one", "", "two"), file("text.fr", "un", "", "deux"), Progress.NONE);
        assertEquals(List.of("one=un", "two=deux"), texts(pairs));
        assertEquals(3, pairs.pairs().get(1).line());
        assertEquals("text.en + text.fr", pairs.identity().name());
        assertEquals(64, pairs.identity().sha256().length());
    }

    @Test
    void anEmptySideIsRefusedByFileAndLine() throws IOException {
        assertEquals(
                "pairs.tsv, line 2: one text of the pair is empty. Fill it in, or remove the pair.",
                refusal(() -> read(file("pairs.tsv", "a\tb", "c\t ", "d\te"))));
        assertEquals(
                "pairs.tsv, line 2: there is only one text where a pair is expected. Write both with the separator between.",
                refusal(() -> read(file("pairs.tsv", "a\tb", "c", "d\te"))));
        assertEquals(
                "text.fr, line 2: one text of the pair is empty. Fill it in, or remove the pair.",
                refusal(() -> PairReader.readParallel(
                        file("text.en", "one", "two"), file("text.fr", "un", " "), Progress.NONE)));
        assertEquals(
                "text.en has 2 lines and text.fr 1, so they do not belong together line by line.",
                refusal(() ->
                        PairReader.readParallel(file("text.en", "one", "two"), file("text.fr", "un"), Progress.NONE)));
    }

    private interface Work {
        void run() throws IOException;
    }

    private static String refusal(Work work) {
        return assertThrows(DataFormatException.class, work::run).getMessage();
    }

    @Test
    void englishAndFrenchAreReadWhole() {
        TextPairs pairs = read(RealData.path("pairs/eng-fra.tsv"));
        assertEquals(26_257, pairs.size());
        assertEquals("Am I fat?", pairs.pairs().getFirst().source());
        assertEquals("Suis-je gros ?", pairs.pairs().getFirst().target());
        PairParts parts = PairParts.of(pairs, new Split(0.9, 0, 0.1, 1));
        assertEquals(26_257, parts.train().size() + parts.test().size());
        assertEquals(2_626, parts.test().size(), 150);
        List<String> learned =
                parts.train().stream().map(TextPair::source).distinct().toList();
        assertEquals(
                0,
                parts.test().stream()
                        .map(TextPair::source)
                        .filter(new HashSet<>(learned)::contains)
                        .count());
    }
}
