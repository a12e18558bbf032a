package org.headlight.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.headlight.data.Progress;
import org.headlight.data.Vocabulary;
import org.headlight.data.attention.AttentionFile;
import org.headlight.data.file.WordVectorFile;
import org.headlight.model.NetworkSpecJson;
import org.headlight.run.Safetensors;
import org.headlight.snapshot.ParameterValues;
import org.headlight.task.FileOptions;
import org.headlight.task.Tasks;

/**
 * A small valid file of every format that is read, with its reader.
 *
 * @param name name of the file
 * @param valid its bytes
 * @param reader reads a file, or throws
 */
record ReadFormat(String name, byte[] valid, Reader reader) {

    /** Reads a file to its end. */
    interface Reader {
        void read(Path file) throws IOException;
    }

    static List<ReadFormat> all() throws IOException {
        byte[] labelled =
                bytes("label,text\n", i -> "%s,\"a text, number %d\"\n".formatted(i % 2 == 0 ? "ham" : "spam", i));
        return List.of(
                task("classify", "t.csv", labelled),
                task("classify", "t.csv.gz", gzip(labelled)),
                task("classify", "t.zip", zip(labelled)),
                task(
                        "classify",
                        "t.jsonl",
                        bytes(
                                "",
                                i -> "{\"label\": \"%s\", \"text\": \"text %d\"}\n"
                                        .formatted(i % 2 == 0 ? "x" : "y", i))),
                task(
                        "classify",
                        "t.label",
                        bytes("", i -> "%s:fine What is number %d ?\n".formatted(i % 2 == 0 ? "A" : "B", i))),
                task("translate", "t.tsv", bytes("", i -> "house number %d\tHaus Nummer %d\n".formatted(i, i))),
                task("forecast", "t.csv", bytes("day;x;y\n", i -> "%02d.02.2020;%d,5;%d\n".formatted(i + 1, i, i * i))),
                task("language", "t.txt", bytes("", i -> "Line %d of a story that goes on.\n".formatted(i))),
                new ReadFormat("t.safetensors", tensors(), file -> Safetensors.read(Files.readAllBytes(file))),
                new ReadFormat(
                        "v.txt",
                        bytes("", i -> "word%d 1.5 -2e-3 %d\n".formatted(i, i)),
                        file -> WordVectorFile.read(
                                file, Vocabulary.parse("<pad>\n<unknown>\nword1\nword2\n", "v"), 3)),
                new ReadFormat(
                        "a.attention.json",
                        "{\"tokens\": [\"a\", \"b\"], \"attention\": [[[[0.5, 0.5], [0.25, 0.75]]]]}"
                                .getBytes(StandardCharsets.UTF_8),
                        file -> AttentionFile.read(file, Progress.NONE)),
                new ReadFormat(
                        "spec.json",
                        "{\"network\": \"transformer\", \"settings\": {\"heads\": \"2\", \"modelSize\": \"16\"}}"
                                .getBytes(StandardCharsets.UTF_8),
                        file -> NetworkSpecJson.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))));
    }

    private static ReadFormat task(String task, String name, byte[] valid) {
        return new ReadFormat(
                name, valid, file -> Tasks.get(task).files().open(file, FileOptions.GUESSED, Progress.NONE));
    }

    private static byte[] bytes(String header, IntFunction<String> row) {
        return (header + IntStream.range(0, 25).mapToObj(row).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream stream = new ZipOutputStream(packed)) {
            stream.putNextEntry(new ZipEntry("t.csv"));
            stream.write(bytes);
            stream.closeEntry();
        }
        return packed.toByteArray();
    }

    private static byte[] tensors() {
        Map<String, ParameterValues> tensors = new LinkedHashMap<>();
        tensors.put("a", new ParameterValues(new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
        tensors.put("b", new ParameterValues(new int[] {4}, new float[] {1, 2, 3, 4}));
        return Safetensors.write(tensors);
    }

    @Override
    public String toString() {
        return name;
    }
}
