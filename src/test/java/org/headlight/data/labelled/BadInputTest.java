package org.headlight.data.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.file.Lines;
import org.headlight.data.file.TextFile;
import org.headlight.data.table.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal is a sentence that names the file, where it is the line, and what to do. */
class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "t.csv # ~~ # t.csv is empty. Choose another file, or fetch it again.",
                "t.csv # <!DOCTYPE html><html> # t.csv is a web page, not data: the download brought the page about the file. "
                        + "Download the file itself.",
                "t.csv # ~\n<html lang=en>~ # t.csv is a web page, not data: the download brought the page about the file. "
                        + "Download the file itself.",
                "t.csv # ~version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n~ # t.csv is only a Git LFS pointer, not "
                        + "the data. Fetch the data with \"git lfs pull\".",
                "t.csv # PK\u0003\u0004xlsx # t.csv is cut short or damaged, so that it cannot be unpacked. Copy or download it again.",
                "t.pdf # %PDF-1.7 # t.pdf is a PDF document. Save its text as CSV, TSV or JSON Lines.",
                "t.bin # ~a\u0000b\u0001\u0002\u0003~ # t.bin is not text. Choose a text file such as CSV, TSV or JSON Lines.",
                "t.json # ~[{\"text\": \"a\"}]~ # t.json is one JSON array. Write each of its objects on a line of its own "
                        + "(JSON Lines).",
                "t.txt # ~a line of text\nanother one, with a comma\nthird~ # t.txt has no columns that could be told apart, so "
                        + "no label for each text. Write label, tab and text on each line, or CSV with a header, or put the "
                        + "texts of each class into a file of their own.",
                "t.csv # ~text,label\n\"open,a\nb,c\n~ # t.csv: Unclosed quoted field at end of input (record starting at line "
                        + "2). Repair that row, or choose another format.",
                "t.tsv # ~a\t \nb\t \na\t \n~ # t.tsv has no row with both a text and a label. 3 rows have no text and are left "
                        + "out; the first is t.tsv, line 1. Choose other columns, or fill the rows in.",
                "t.csv # ~text,kind\nx1,a\nx2,b\nx3,c\nx4,d\n~ # No column of t.csv repeats its values as labels do, so choose "
                        + "the label column. The columns of t.csv are text, kind.",
            })
    void refusesWithASentence(String name, String content, String sentence) throws IOException {
        assertEquals(sentence, refusal(Files.writeString(folder.resolve(name), content), ReadOptions.GUESSED));
    }

    @Test
    void refusesWhatIsNotThere() {
        Path missing = folder.resolve("nothing.csv");
        assertEquals("There is no file or folder " + missing + ".", refusal(missing, ReadOptions.GUESSED));
    }

    @Test
    void refusesAFolderWithNothingInIt() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                "The folder empty holds no texts. Put a text file for each class into it, or a folder for each class.",
                refusal(empty, ReadOptions.GUESSED));
        Files.writeString(empty.resolve("README.md"), "about");
        assertTrue(refusal(empty, ReadOptions.GUESSED).contains("holds no texts"));
    }

    @Test
    void refusesAFolderOfTables() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("test.csv"), "a,b\n");
        Files.writeString(tables.resolve("train.csv"), "a,b\n");
        assertEquals(
                "The folder tables holds tables, not a file for each class. Open one of them: test.csv, train.csv.",
                refusal(tables, ReadOptions.GUESSED));
    }

    @Test
    void refusesUnknownColumnsByNamingThoseThereAre() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "text,label\nx y,a\nz w,b\nx z,a\n");
        assertEquals(
                "t.csv has no column \"Text\". Did you mean \"text\"? Choose one of these: text, label.",
                refusal(file, ReadOptions.GUESSED.withTextColumn("Text")));
        assertEquals(
                "t.csv has no column \"3\". Choose one of these: text, label.",
                refusal(file, ReadOptions.GUESSED.withLabelColumn("3")));
        assertEquals(
                "The column \"text\" of t.csv cannot be both the text and the label. Choose two columns.",
                refusal(file, ReadOptions.GUESSED.withLabelColumn("text").withTextColumn("1")));
    }

    @Test
    void refusesAFormatThatMostRowsDoNotKeep() throws IOException {
        Path file =
                Files.writeString(folder.resolve("t.txt"), "{\"text\": \"a\", \"label\": 1}\n{\"text\n[1]\nnothing\n");
        assertEquals(
                "t.txt, line 2: this is not valid JSON at column 7, and so it is with 3 of 4 rows. Choose another format or "
                        + "encoding, or repair the file.",
                refusal(file, ReadOptions.GUESSED));
        assertTrue(refusal(file, ReadOptions.GUESSED.withFormat(DataFormat.LABEL_COLON))
                .startsWith("t.txt, line 1: the line does not begin with a label and a colon"));
        assertEquals(
                "t.txt is a file, but one file per class takes a folder.",
                refusal(file, ReadOptions.GUESSED.withFormat(DataFormat.CLASS_FILES)));
    }

    @Test
    void refusesARaggedMajority() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append("word".concat("\tx".repeat(i % 5))).append('\n');
        }
        Path file = Files.writeString(folder.resolve("t.tsv"), rows);
        String refusal = refusal(file, ReadOptions.GUESSED.withFormat(DataFormat.TAB_PLAIN));
        assertTrue(
                refusal.matches(
                        "t\\.tsv, line \\d: \\d columns? where \\d are expected, and so it is with 32 of 40 rows\\..*"),
                refusal);
    }

    @Test
    void refusesZerosFarInsideTheFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.tsv"), "a\tsome text\nb\tother\n".repeat(5_000) + "a\tzero \u0000\n");
        assertEquals(
                "t.tsv, line 10001: this is not text, for it holds bytes of zero. Choose a text file, or the right encoding.",
                refusal(file, ReadOptions.GUESSED));
    }

    @Test
    void refusesALineThatFillsTheMemory() throws IOException {
        Path file = Files.writeString(folder.resolve("t.tsv"), "a\tx\nb\t" + "y".repeat(Lines.LONGEST) + "\n");
        assertEquals(
                "t.tsv, line 2: the line has more than 4,000,000 characters; this is not a table of texts. "
                        + "Choose another file, or write shorter lines.",
                refusal(file, ReadOptions.GUESSED));
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("t.tsv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TextFile.LARGEST + 1);
        }
        assertEquals(
                "t.tsv has 512 MB; up to 512 MB can be read. Take a part of it.", refusal(file, ReadOptions.GUESSED));
    }

    @Test
    void brokenFilesAreReadOrRefusedButNeverFail() throws IOException {
        String good = "text,label\n\"a \"\"quoted\"\" text\",x\nplain,y\n\"two\nlines\",x\n\u00e9t\u00e9,y\n";
        SplittableRandom rng = new SplittableRandom(20);
        Path file = folder.resolve("t.csv");
        for (int i = 0; i < 500; i++) {
            byte[] bytes = good.getBytes();
            for (int change = 0; change <= i % 4; change++) {
                bytes[rng.nextInt(bytes.length)] = (byte) rng.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                LabelledTextReader.preview(file, ReadOptions.GUESSED, Progress.NONE);
                LabelledTextReader.read(file, ReadOptions.GUESSED, Progress.NONE);
            } catch (DataFormatException e) {
                assertTrue(e.getMessage().contains("t.csv"), e.getMessage());
            }
        }
    }

    private static String refusal(Path path, ReadOptions options) {
        return assertThrows(DataFormatException.class, () -> LabelledTextReader.read(path, options, Progress.NONE))
                .getMessage();
    }
}
