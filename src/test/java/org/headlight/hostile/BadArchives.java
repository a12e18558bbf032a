package org.headlight.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages that are cut, altered, full, or lead elsewhere. */
final class BadArchives {
    private static final String TABLE = "label,text\nham,a good one\nspam,a bad one\n".repeat(100);

    private BadArchives() {}

    static List<BadFile> all() throws IOException {
        List<BadFile> files = new ArrayList<>();
        byte[] gzip = gzip(bytes(TABLE));
        byte[] zip = zip(TABLE, "t.csv");
        for (int share = 1; share < 10; share++) {
            files.add(BadFile.of("cut" + share + ".csv.gz", "cut", Arrays.copyOf(gzip, gzip.length * share / 10)));
            files.add(BadFile.of("cut" + share + ".zip", "cut", Arrays.copyOf(zip, zip.length * share / 10)));
        }
        files.add(BadFile.of("altered.csv.gz", "another checksum", altered(gzip, gzip.length - 7)));
        files.add(BadFile.of("altered.zip", "another content", altered(zip, 50)));
        files.add(BadFile.of("empty.csv.gz", "nothing in it", gzip(new byte[0])));
        files.add(BadFile.of("twice.csv.gz", "packed twice", gzip(gzip)));
        files.add(BadFile.of("zip.csv.gz", "a zip in it", gzip(zip)));
        files.add(BadFile.of("noise.csv.gz", "zeros in it", gzip(new byte[9_000])));
        files.add(BadFile.of("none.zip", "no file", zip(TABLE, "folder/")));
        files.add(BadFile.of("two.zip", "two files", zip(TABLE, "a.csv", "b.csv")));
        files.add(BadFile.of("sheet.xlsx", "a spreadsheet", zip(TABLE, "[Content_Types].xml", "xl/workbook.xml")));
        files.add(BadFile.of("sheet.ods", "a spreadsheet", zip(TABLE, "mimetype", "content.xml")));
        files.add(BadFile.of("letter.docx", "a document", zip(TABLE, "word/document.xml", "docProps/app.xml")));
        files.add(BadFile.of("arrays.npz", "NumPy arrays", zip(TABLE, "x.npy", "y.npy")));
        files.add(
                BadFile.of("inner.zip", "a zip in a zip", zip(new String(zip, StandardCharsets.ISO_8859_1), "t.zip")));
        for (String name : new String[] {"../t.csv", "a/../../t.csv", "/tmp/t.csv", "C:\\t.csv", "..\\t.csv"}) {
            files.add(BadFile.of("slip" + files.size() + ".zip", "a name that leads out", zip(TABLE, name)));
        }
        files.add(new BadFile("many.zip", "twenty thousand files", path -> {
            String[] names = new String[20_000];
            Arrays.setAll(names, i -> i + ".csv");
            Files.write(path, zip("", names));
        }));
        files.add(new BadFile("bomb.csv.gz", "a bomb", path -> Files.write(path, bomb())));
        return files;
    }

    /** Forty megabytes in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        byte[] block = bytes(("label," + "a text like others ".repeat(2_000) + "\n").repeat(16));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed, 1 << 16)) {
            for (long size = 0; size < 40L << 20; size += block.length) {
                stream.write(block);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] altered(byte[] bytes, int at) {
        byte[] altered = bytes.clone();
        altered[at] ^= 0x55;
        return altered;
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

    private static byte[] zip(String content, String... names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream stream = new ZipOutputStream(packed)) {
            for (String name : names) {
                stream.putNextEntry(new ZipEntry(name));
                stream.write(name.endsWith("/") ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1));
                stream.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
