package org.headlight.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packed file reads as the file that was packed, and no package can do harm. */
class ContentTest {
    private static final String TEXT = "label,text\npos,a good film\nneg,a bad film\n";

    @TempDir
    Path folder;

    @Test
    void whatWasPackedWithGzipIsReadAsItWas() throws IOException {
        Path file = write("texts.csv.gz", gzip(bytes(TEXT)));
        assertEquals(TEXT, text(file));
        assertEquals(TEXT.length(), inspect(file).bytes());
        assertEquals("texts.csv.gz", inspect(file).name());
    }

    @Test
    void theOneFileOfAZipIsReadAsItWas() throws IOException {
        Path file = write("texts.zip", zip("in/texts.csv", "__MACOSX/in/._texts.csv"));
        assertEquals(TEXT, text(file));
        assertEquals("texts.zip/in/texts.csv", inspect(file).name());
    }

    @Test
    void severalFilesAreNamed() throws IOException {
        Path file = write("texts.zip", zip("a.csv", "b.csv"));
        assertEquals(
                "texts.zip holds 2 files: a.csv, b.csv. Unpack it, and open one of them or their folder.",
                refusal(file));
        assertTrue(refusal(write("none.zip", zip("folder/"))).startsWith("none.zip holds no file."));
    }

    @Test
    void spreadsheetsAndOtherKindsSayHowToConvert() throws IOException {
        assertTrue(refusal(write("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .equals("a.xlsx is a spreadsheet. Open it in its own program and save the sheet as CSV."));
        assertTrue(refusal(write("a.ods", zip("mimetype", "content.xml"))).contains("is a spreadsheet"));
        assertTrue(refusal(write("a.parquet", bytes("PAR1\u0000\u0001\u0002"))).contains("pandas.read_parquet"));
        assertTrue(refusal(write("a.feather", bytes("ARROW1\u0000\u0000"))).contains("Feather"));
        assertTrue(refusal(write("a.pdf", bytes("%PDF-1.7\n%"))).contains("PDF document"));
        assertTrue(refusal(write("a.tar.gz", gzip(tar()))).contains("tar archive"));
        assertTrue(refusal(write("a.csv.gz", gzip(gzip(bytes(TEXT))))).contains("packed twice"));
    }

    /** Marks made of letters may begin a text too. */
    @Test
    void aTextMayBeginLikeAnotherFormat() throws IOException {
        for (String text : new String[] {"ORC and human\n", "PAR1 is a name\n", "BZh\n", "GIF8\n"}) {
            assertEquals(text, text(write("a.txt", bytes(text))));
        }
    }

    @Test
    void aNameThatLeadsOutIsRefused() throws IOException {
        for (String name :
                new String[] {"../evil.csv", "a/../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "..\\evil"}) {
            String refusal = refusal(write("slip.zip", zip(name)));
            assertTrue(refusal.contains("leads out of the archive"), refusal);
        }
    }

    @Test
    void aCutOrAlteredPackageIsDamaged() throws IOException {
        byte[] gzip = gzip(bytes(TEXT.repeat(50)));
        byte[] zip = zip("a.csv");
        for (int length = 10; length < gzip.length; length += 7) {
            assertDamaged(write("cut.gz", Arrays.copyOf(gzip, length)));
        }
        byte[] altered = zip.clone();
        altered[45] ^= 1;
        assertDamaged(write("altered.zip", altered));
        assertDamaged(write("cut.zip", Arrays.copyOf(zip, zip.length - 30)));
    }

    /** What comes out is counted, whatever the package says. */
    @Test
    void aBombIsPutOutBeforeItFillsTheMemory() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] block = "0,a line of a bomb\n".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
            for (long bytes = 0; bytes < 30L << 20; bytes += block.length) {
                stream.write(block);
            }
        }
        TextFile inspected = inspect(file);
        try (Reader reader = inspected.open(new Meter(Progress.NONE, 0, 1), new Findings())) {
            char[] buffer = new char[1 << 16];
            DataFormatException refusal = assertThrows(DataFormatException.class, () -> {
                while (reader.read(buffer) >= 0) {
                    // goes on until it is refused
                }
            });
            assertEquals(
                    "bomb.csv.gz unpacks to more than 200 times its size, as only files do that are made to fill a memory. "
                            + "Choose another.",
                    refusal.getMessage());
        }
    }

    private static void assertDamaged(Path file) {
        String refusal = refusal(file);
        assertTrue(refusal.contains("cut short or damaged"), refusal);
    }

    private static String refusal(Path file) {
        return assertThrows(DataFormatException.class, () -> text(file)).getMessage();
    }

    private static TextFile inspect(Path file) throws IOException {
        return TextFile.inspect(file, file.getFileName().toString(), Optional.empty());
    }

    private static String text(Path file) throws IOException {
        inspect(file);
        try (InputStream stream =
                Content.of(file, file.getFileName().toString()).open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream stream = new ZipOutputStream(packed)) {
            for (String name : names) {
                stream.putNextEntry(new ZipEntry(name));
                stream.write(name.endsWith("/") ? new byte[0] : bytes(TEXT));
                stream.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] tar() {
        byte[] archive = new byte[1024];
        System.arraycopy(bytes("ustar"), 0, archive, 257, 5);
        return archive;
    }
}
