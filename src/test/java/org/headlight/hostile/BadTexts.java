package org.headlight.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Files that are no table and no text, whatever they are called. */
final class BadTexts {
    private static final List<String> ENDINGS = List.of("csv", "tsv", "txt", "jsonl");

    private BadTexts() {}

    static List<BadFile> all() throws IOException {
        List<BadFile> files = new ArrayList<>();
        for (String ending : ENDINGS) {
            files.addAll(named("t." + ending));
        }
        files.addAll(binaries());
        files.addAll(foreign());
        files.addAll(encodings());
        files.add(longLine());
        files.add(manyColumns());
        return files;
    }

    private static List<BadFile> named(String name) {
        return List.of(
                BadFile.of(name, "empty", ""),
                BadFile.of(name, "a byte order mark alone", "\ufeff"),
                BadFile.of(name, "empty lines alone", "\n\n\r\n\n"),
                BadFile.of(name, "blanks alone", "    \t  \n   \n"),
                BadFile.of(name, "a web page", "<!DOCTYPE html>\n<html><body>Sign in</body></html>"),
                BadFile.of(name, "a web page in capitals", "  <HTML><head>"),
                BadFile.of(name, "a web page after a mark", "\ufeff\n<!doctype HTML>"),
                BadFile.of(
                        name,
                        "a pointer to a large file",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab\nsize 12345\n"),
                BadFile.of(name, "an XML document", "<?xml version=\"1.0\"?><rows/>"),
                BadFile.of(name, "zeros alone", new byte[5_000]),
                BadFile.of(name, "a zero in the middle", "label,text\nham,good\nspam,b\u0000d\n".repeat(30)),
                BadFile.of(name, "a zero at the end", "label,text\nham,good\nspam,bad\n".repeat(4_000) + "\u0000"));
    }

    private static List<BadFile> binaries() {
        List<BadFile> files = new ArrayList<>();
        for (int size : new int[] {1, 7, 64, 1_000, 70_000, 300_000}) {
            byte[] bytes = new byte[size];
            new SplittableRandom(size).nextBytes(bytes);
            bytes[0] = 0;
            files.add(BadFile.of("noise" + size + ".csv", "noise", bytes));
        }
        return files;
    }

    /** Beginnings of other formats, one character a byte, with zeros after them. */
    private static List<BadFile> foreign() {
        String[] beginnings = {
            "%PDF-1.7\n",
            "{\\rtf1",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1",
            "PAR1",
            "ARROW1",
            "Obj\u0001",
            "ORC",
            "\u0089HDF\r\n",
            "\u0093NUMPY\u0001",
            "SQLite format 3",
            "\u0080\u0003",
            "\u0080\u0004\u0095",
            "\u0080\u0005",
            "\u0089PNG\r\n",
            "\u00ff\u00d8\u00ff\u00e0",
            "GIF89a",
            "\u007fELF",
            "BZh91AY&SY",
            "\u00fd7zXZ",
            "(\u00b5/\u00fd",
            "7z\u00bc\u00af",
            "Rar!\u001a\u0007",
            "\u00ca\u00fe\u00ba\u00be",
            "MZ\u0090",
            "OggS",
            "fLaC",
            "RIFF"
        };
        List<BadFile> files = new ArrayList<>();
        for (int i = 0; i < beginnings.length; i++) {
            String content = beginnings[i] + "\u0000\u0001\u0002\u0000".repeat(40);
            files.add(BadFile.of("foreign" + i + ".csv", "another format", content, StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private static List<BadFile> encodings() {
        String rows = "label,text\nham,good\nspam,bad\n".repeat(20);
        byte[] odd = rows.getBytes(StandardCharsets.UTF_16LE);
        odd[101] = 0x05;
        return List.of(
                BadFile.of("wide.csv", "UTF-32", rows, Charset.forName("UTF-32LE")),
                BadFile.of("wideMarked.csv", "UTF-32 with a mark", "\ufeff" + rows, Charset.forName("UTF-32LE")),
                BadFile.of(
                        "wrongMark.csv",
                        "a mark of UTF-16 before ASCII",
                        "\u00ff\u00fe" + rows,
                        StandardCharsets.ISO_8859_1),
                BadFile.of("ebcdic.csv", "EBCDIC", rows, Charset.forName("IBM037")),
                BadFile.of("controls.csv", "control characters", "\u0001\u0002\u0003\u0004,\u0005\u0006\n".repeat(50)));
    }

    /** A line of 40 MB, in a package so that it fits the disk; it must be refused long before its end. */
    private static BadFile longLine() {
        return new BadFile("line.csv.gz", "one very long line", path -> {
            byte[] block =
                    "label,a very long text that goes on and on ".repeat(25_000).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream stream = new GZIPOutputStream(packed, 1 << 16)) {
                for (int i = 0; i < 40; i++) {
                    stream.write(block);
                }
            }
            Files.write(path, packed.toByteArray());
        });
    }

    private static BadFile manyColumns() {
        return new BadFile(
                "columns.csv",
                "ten million columns",
                path -> Files.writeString(path, "a,".repeat(10_000_000) + "\n" + "1,".repeat(10_000_000)));
    }
}
