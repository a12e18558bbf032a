package org.headlight.data.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledTextReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsCommasWithQuotesAndHeader() throws IOException {
        LabelledTexts texts = read("reviews.csv", """
                id,review,sentiment
                1,"Slow, but ""great\""",pos
                2,"Two
                lines",neg
                3,Fine,pos
                4,Awful,neg
                """);
        assertEquals(
                List.of(
                        new LabelledText("Slow, but \"great\"", "pos", "reviews.csv", 2),
                        new LabelledText("Two\nlines", "neg", "reviews.csv", 3),
                        new LabelledText("Fine", "pos", "reviews.csv", 5),
                        new LabelledText("Awful", "neg", "reviews.csv", 6)),
                texts.texts());
        assertEquals(List.of("neg", "pos"), texts.labels().names());
        assertEquals(List.of(), texts.warnings());
    }

    @Test
    void previewSaysWhatWasFound() throws IOException {
        DataPreview preview = preview(
                "reviews.csv",
                "id,review,sentiment\n1,a long text,pos\n2,another text,neg\n3,more text,pos\n4,again text,neg\n");
        assertEquals("comma-separated values, UTF-8, with header", preview.description());
        assertEquals(
                List.of(
                        new DataColumn("id", "1", ColumnRole.IGNORED),
                        new DataColumn("review", "a long text", ColumnRole.TEXT),
                        new DataColumn("sentiment", "pos", ColumnRole.LABEL)),
                preview.columns());
        assertEquals(4, preview.rowCount());
        assertEquals(List.of("1", "a long text", "pos"), preview.rows().getFirst());
        assertEquals(List.of(), preview.warnings());
    }

    @Test
    void aChangedPreviewIsANewRun() throws IOException {
        Path file = write("t.csv", "good film,pos,x y\nbad film,neg,z\nfine film,pos,x y\nawful film,neg,z\n");
        DataPreview guessed = LabelledTextReader.preview(file, ReadOptions.GUESSED, Progress.NONE);
        assertFalse(guessed.hasHeader());
        assertEquals("column 1", guessed.column(ColumnRole.TEXT).orElseThrow().name());
        assertEquals(guessed, LabelledTextReader.preview(file, guessed.options(), Progress.NONE));
        DataPreview changed =
                LabelledTextReader.preview(file, guessed.options().withTextColumn("column 3"), Progress.NONE);
        assertEquals("column 3", changed.column(ColumnRole.TEXT).orElseThrow().name());
        DataPreview withHeader =
                LabelledTextReader.preview(file, guessed.options().withHeader(true), Progress.NONE);
        assertEquals(3, withHeader.rowCount());
        assertEquals("good film", withHeader.columns().getFirst().name());
    }

    @Test
    void aColumnMayBeChosenByNumber() throws IOException {
        Path file = write("t.csv", "text,kind,tone\na b,x,p\nc d,y,p\ne f,x,q\ng h,y,q\n");
        LabelledTexts texts = LabelledTextReader.read(file, ReadOptions.GUESSED.withLabelColumn("3"), Progress.NONE);
        assertEquals(List.of("p", "q"), texts.labels().names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "t.tsv # ham\\tGo on, then\\nspam\\tWIN a prize, now\\nham\\tok # tab-separated values, UTF-8, no header",
                "t # 0\\tGo on, then\\r\\n1\\tWIN a prize, now\\r\\n0\\tok # tab-separated values, UTF-8, no header",
                "t.txt # label;text\\nham;Go on, then\\nspam;WIN\\nham;ok # semicolon-separated values, UTF-8, with header",
                "t.txt # ham|Go on, then\\nspam|WIN\\nham|ok # values separated by vertical bars, UTF-8, no header",
                "t.txt # ham:Go on, then\\nspam:WIN\\nham:ok # label, colon, text, UTF-8",
                "t.csv # \"ham\", \"Go on, then\"\\n\"spam\", \"WIN\"\\n\"ham\", \"ok\" # comma-separated values, UTF-8, no header",
                "t.tsv # sentence\\tlabel\\nGo on, then\\t0\\nWIN\\t1\\nok\\t0 # tab-separated values, UTF-8, with header",
            })
    void findsOutTheFormat(String name, String content, String description) throws IOException {
        Path file =
                write(name, content.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r"));
        assertEquals(
                description,
                LabelledTextReader.preview(file, ReadOptions.GUESSED, Progress.NONE)
                        .description());
        LabelledTexts texts = LabelledTextReader.read(file, ReadOptions.GUESSED, Progress.NONE);
        assertEquals(3, texts.size());
        assertEquals("Go on, then", texts.texts().getFirst().text());
        assertEquals(2, texts.labels().size());
    }

    @Test
    void readsJsonLines() throws IOException {
        LabelledTexts texts = read("t.jsonl", """
                {"text": "good\\nfilm", "label": 1, "meta": {"a": [1]}}

                {"label": 0, "text": "bad film \\ud83d\\ude00"}
                {"label": 1, "text": "fine", "extra": null}
                """);
        assertEquals(
                List.of(
                        new LabelledText("good\nfilm", "1", "t.jsonl", 1),
                        new LabelledText("bad film \uD83D\uDE00", "0", "t.jsonl", 3),
                        new LabelledText("fine", "1", "t.jsonl", 4)),
                texts.texts());
    }

    @Test
    void offersFineLabels() throws IOException {
        String questions =
                "DESC:manner How so ?\nENTY:cremat What films ?\nDESC:manner How else ?\nENTY:cremat Which ?\n";
        Path file = write("t.label", questions.repeat(3));
        LabelledTexts coarse = LabelledTextReader.read(file, ReadOptions.GUESSED, Progress.NONE);
        assertEquals(
                new LabelledText("How so ?", "DESC", "t.label", 1),
                coarse.texts().getFirst());
        LabelledTexts fine =
                LabelledTextReader.read(file, ReadOptions.GUESSED.withLabelColumn("fine label"), Progress.NONE);
        assertEquals(
                new LabelledText("How so ?", "DESC:manner", "t.label", 1),
                fine.texts().getFirst());
    }

    @Test
    void keepsTheFirstWordWhereThereAreNoFineLabels() throws IOException {
        LabelledTexts texts = read("t.txt", "spam:win a prize now\nham:see you there\nspam:call me now\nham:ok then\n");
        assertEquals("win a prize now", texts.texts().getFirst().text());
    }

    @Test
    void quotesInPlainTextAreNoneOfCsv() throws IOException {
        LabelledTexts texts = read(
                "sms",
                "ham\t\"Gimme a few\" was ages ago\nspam\t\"WIN\nham\t\"Happy day\"\nspam\tcall \"now\nham\tok\"\n");
        assertEquals(5, texts.size());
        assertEquals("\"Gimme a few\" was ages ago", texts.texts().getFirst().text());
        assertEquals("\"Happy day\"", texts.texts().get(2).text());
    }

    @Test
    void quotesThatEncloseFieldsBetweenTabsAreCsvs() throws IOException {
        LabelledTexts texts = read("t.tsv", "ham\t\"two\nlines\"\nspam\t\"a \"\"b\"\"\"\nham\tplain\nspam\t\"c\td\"\n");
        assertEquals(
                List.of("two\nlines", "a \"b\"", "plain", "c\td"),
                texts.texts().stream().map(LabelledText::text).toList());
    }

    @Test
    void readsAFileForEachClass() throws IOException {
        Path data = Files.createDirectory(folder.resolve("polarity"));
        Files.writeString(data.resolve("rt-polarity.pos"), "good film\n\nfine film\n");
        Files.writeString(data.resolve("rt-polarity.neg"), "bad film\r\n");
        Files.writeString(data.resolve("README.txt"), "About.\n");
        Files.writeString(data.resolve(".hidden"), "no\n");
        LabelledTexts texts = LabelledTextReader.read(data, ReadOptions.GUESSED, Progress.NONE);
        assertEquals(
                List.of(
                        new LabelledText("bad film", "neg", "rt-polarity.neg", 1),
                        new LabelledText("good film", "pos", "rt-polarity.pos", 1),
                        new LabelledText("fine film", "pos", "rt-polarity.pos", 3)),
                texts.texts());
        assertEquals(List.of("README.txt is left out: it is about the data."), texts.warnings());
        assertEquals("polarity", texts.identity().name());
    }

    @Test
    void readsAFolderForEachClass() throws IOException {
        for (String name : List.of("pos/1.txt", "pos/2.txt", "neg/1.txt")) {
            Path file = folder.resolve("films").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name + "\nsecond line\n");
        }
        Files.write(folder.resolve("films/neg/thumbs.db"), new byte[] {1, 0, 2, 0, 0, 0});
        LabelledTexts texts = LabelledTextReader.read(folder.resolve("films"), ReadOptions.GUESSED, Progress.NONE);
        assertEquals(3, texts.size());
        assertEquals(
                new LabelledText("neg/1.txt\nsecond line", "neg", "neg/1.txt", 1),
                texts.texts().getFirst());
        assertEquals(List.of("1 file is left out: neg/thumbs.db is not text."), texts.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingWithAndWithoutItsMark(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String content = "pos\tcaf\u00e9 \uD83D\uDE00 is fine\nneg\tna\u00efve\npos\tok\n";
        for (String mark : List.of("", "\ufeff")) {
            Path file = folder.resolve("t.tsv");
            Files.write(file, (mark + content).getBytes(charset));
            LabelledTexts texts = LabelledTextReader.read(file, ReadOptions.GUESSED, Progress.NONE);
            assertEquals(List.of("neg", "pos"), texts.labels().names());
            assertEquals(
                    "caf\u00e9 \uD83D\uDE00 is fine", texts.texts().getFirst().text());
            assertEquals(List.of(), texts.warnings());
        }
    }

    @Test
    void readsAStrayByteAsWindows1252AndSaysWhere() throws IOException {
        Path file = folder.resolve("t.label");
        byte[] bytes = "HUM:Who wrote it ?\nLOC:Where is caf\u00e9 @ ?\nHUM:Who is \u00e9l\u00e8ve ?\n"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' ? (byte) 0x92 : bytes[i];
        }
        Files.write(file, bytes);
        LabelledTexts texts = LabelledTextReader.read(file, ReadOptions.GUESSED, Progress.NONE);
        assertEquals("Where is caf\u00e9 \u2019 ?", texts.texts().get(1).text());
        assertEquals("Who is \u00e9l\u00e8ve ?", texts.texts().get(2).text());
        assertEquals(
                List.of("1 byte does not fit the encoding and was read as Windows-1252: t.label, line 2, column 19."),
                texts.warnings());
    }

    @ParameterizedTest
    @ValueSource(ints = {65_500, 65_518, 65_519, 65_520, 65_521, 65_534, 65_535, 65_536, 65_537, 131_072})
    void aStrayByteMayStandAnywhere(int before) throws IOException {
        byte[] bytes = ("a\tx\nb\ty\na\t" + "z".repeat(before) + "@@@ \u20ac\nb\tw\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' ? (byte) 0xe9 : bytes[i];
        }
        Files.write(folder.resolve("t.tsv"), bytes);
        LabelledTexts texts = LabelledTextReader.read(
                folder.resolve("t.tsv"), ReadOptions.GUESSED.withMaximumCharacters(200_000), Progress.NONE);
        assertEquals(
                "z".repeat(before) + "\u00e9\u00e9\u00e9 \u20ac",
                texts.texts().get(2).text());
        assertEquals(
                List.of(
                        "3 bytes do not fit the encoding and were read as Windows-1252; the first is t.tsv, line 3, column "
                                + (before + 3) + "."),
                texts.warnings());
    }

    @Test
    void previewWarnsOfWhatWillBeRefusedLater() throws IOException {
        assertEquals(
                List.of("All texts have the label \"ham\": there must be at least two to tell apart."),
                preview("one.tsv", "ham\tgood text\nham\tmore text\nham\tthat is all\n")
                        .warnings());
        assertEquals(
                List.of(
                        "2 rows have no text and are left out; the first is blank.tsv, line 1.",
                        "No column repeats its values as labels do: choose the label column."),
                preview("blank.tsv", "a\t \nb\t \nc\tthird\nd\tfourth\ne\tfifth\n")
                        .warnings());
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add("label" + i + "\tthe text " + i + "\n");
        }
        LabelledTexts texts = LabelledTextReader.read(
                write("many.tsv", String.join("", many)), ReadOptions.GUESSED.withLabelColumn("1"), Progress.NONE);
        assertEquals(
                List.of("many.tsv has 300 different labels in 300 rows; is the label column the right one?"),
                texts.warnings());
    }

    @Test
    void leavesOutAndCutsWithAWarningThatNamesTheFirst() throws IOException {
        Path file = write("t.tsv", "a\tone\nb\ttwo\na\t \nb\na\tthree\tx\nb\t" + "long ".repeat(10) + "\n\tnone\n");
        LabelledTexts texts =
                LabelledTextReader.read(file, ReadOptions.GUESSED.withMaximumCharacters(12), Progress.NONE);
        assertEquals(
                List.of("one", "two", "long long lo"),
                texts.texts().stream().map(LabelledText::text).toList());
        assertEquals(
                List.of(
                        "2 rows are broken and left out; the first is t.tsv, line 4 (1 column where 2 are expected).",
                        "1 row has no text and is left out: t.tsv, line 3.",
                        "1 row has no label and is left out: t.tsv, line 7.",
                        "1 text was longer than allowed and is cut: t.tsv, line 6 (49 characters, cut at 12)."),
                texts.warnings());
    }

    @Test
    void identityIsOfTheBytes() throws IOException {
        LabelledTexts texts = read("abc.tsv", "a\tb\nc\td\n");
        assertEquals(8, texts.identity().bytes());
        assertEquals(2, texts.identity().rows());
        // sha256sum of the eight bytes
        assertEquals(
                "31530cb8906d527dbb5ee0624d8a4918233ce77f7a18b576909c0d40f8e202e2",
                texts.identity().sha256());
    }

    @Test
    void progressGoesForwardToTheEndAndCanBeCalledOff() throws IOException {
        Path file = write("t.tsv", "a\tsome text here\nb\tother text there\n".repeat(20_000));
        List<Long> reports = new ArrayList<>();
        LabelledTextReader.read(file, ReadOptions.GUESSED, progress(reports, Integer.MAX_VALUE));
        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(2 * Files.size(file), reports.getLast());
        assertTrue(reports.size() > 10);
        assertThrows(
                CancellationException.class,
                () -> LabelledTextReader.read(file, ReadOptions.GUESSED, progress(new ArrayList<>(), 3)));
    }

    private static Progress progress(List<Long> reports, int cancelAfter) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                reports.add(done);
            }

            @Override
            public boolean isCancelled() {
                return reports.size() >= cancelAfter;
            }
        };
    }

    private LabelledTexts read(String name, String content) throws IOException {
        return LabelledTextReader.read(write(name, content), ReadOptions.GUESSED, Progress.NONE);
    }

    private DataPreview preview(String name, String content) throws IOException {
        return LabelledTextReader.preview(write(name, content), ReadOptions.GUESSED, Progress.NONE);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
