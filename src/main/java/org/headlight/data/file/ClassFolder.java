package org.headlight.data.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.data.file.Findings.Flaw;

/**
 * A folder in which files or folders stand for classes. Immutable.
 *
 * @param name its name, for sentences
 * @param format whether its files or its folders are the classes
 * @param files the files with texts, in order of name
 * @param skipped names of files about the data, which are left out
 * @param bytes size of the files together
 * @param encodingChosen the encoding of all files, if the user knows it
 * @param encoding the encoding of the first file
 */
record ClassFolder(
        String name,
        DataFormat format,
        List<ClassFile> files,
        List<String> skipped,
        long bytes,
        Optional<TextEncoding> encodingChosen,
        TextEncoding encoding)
        implements Source {
    private static final Pattern ABOUT =
            Pattern.compile("(?i)_?(readme|about|licen[cs]e|copying|notice|changelog)\\b.*");
    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|tab|jsonl|ndjson)");

    /**
     * A file whose texts are of one class. Immutable.
     *
     * @param path where it is
     * @param name its way from the folder, for sentences
     * @param label the class
     */
    record ClassFile(Path path, String name, String label) {}

    /**
     * Looks into a folder.
     *
     * @throws DataFormatException if it holds no files, or tables instead of classes
     */
    static ClassFolder at(Path folder, String name, ReadOptions options) throws IOException {
        List<Path> all = visible(folder);
        List<Path> folders = all.stream().filter(Files::isDirectory).toList();
        List<Path> texts = all.stream()
                .filter(path -> Files.isRegularFile(path) && !isAbout(path))
                .toList();
        DataFormat format = options.format()
                .filter(DataFormat::isFolder)
                .orElse(folders.isEmpty() ? DataFormat.CLASS_FILES : DataFormat.CLASS_FOLDERS);
        List<ClassFile> files = format == DataFormat.CLASS_FILES ? byFile(folder, texts) : byFolder(folder, folders);
        if (files.isEmpty()) {
            throw new DataFormatException(
                    "The folder %s holds no texts. Put a text file for each class into it, or a folder for each class."
                            .formatted(name));
        }
        if (format == DataFormat.CLASS_FILES && texts.stream().allMatch(path -> isTable(path))) {
            throw new DataFormatException("The folder %s holds tables, not a file for each class. Open one of them: %s."
                    .formatted(
                            name,
                            String.join(
                                    ", ", files.stream().map(ClassFile::name).toList())));
        }
        long bytes = 0;
        for (ClassFile file : files) {
            bytes += Files.size(file.path());
        }
        if (bytes > TextFile.LARGEST) {
            throw new DataFormatException("The folder %s has %,d MB; up to %,d MB can be read. Take a part of it."
                    .formatted(name, bytes >> 20, TextFile.LARGEST >> 20));
        }
        List<String> skipped = all.stream()
                .filter(ClassFolder::isAbout)
                .map(ClassFolder::nameOf)
                .toList();
        TextEncoding encoding = options.encoding().orElseGet(() -> encodingOf(files));
        return new ClassFolder(name, format, files, skipped, bytes, options.encoding(), encoding);
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.of(List.of("label", "text"));
    }

    @Override
    public void read(Meter meter, Findings findings, Consumer<Row> sink) throws IOException {
        skipped.forEach(file -> findings.note(file + " is left out: it is about the data."));
        for (ClassFile file : files) {
            meter.add(file.name());
            TextFile text;
            try {
                text = TextFile.inspect(file.path(), file.name(), encodingChosen);
            } catch (DataFormatException e) {
                findings.count(Flaw.FOREIGN_FILE, firstSentence(e.getMessage()));
                continue;
            }
            try (Reader reader = text.open(meter, findings)) {
                Lines lines = new Lines(reader, file.name());
                if (format == DataFormat.CLASS_FILES) {
                    eachLine(lines, file, sink);
                } else {
                    sink.accept(Row.of(file.name(), 1, List.of(file.label(), lines.rest())));
                }
            }
        }
    }

    private static String firstSentence(String message) {
        return message.replaceFirst("\\.( .*)?$", "");
    }

    private static void eachLine(Lines lines, ClassFile file, Consumer<Row> sink) throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                sink.accept(Row.of(file.name(), lines.number(), List.of(file.label(), line.get())));
            }
        }
    }

    private static List<ClassFile> byFile(Path folder, List<Path> texts) {
        List<String> labels =
                ClassNames.of(texts.stream().map(ClassFolder::nameOf).toList());
        List<ClassFile> files = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            files.add(new ClassFile(texts.get(i), relative(folder, texts.get(i)), labels.get(i)));
        }
        return files;
    }

    private static List<ClassFile> byFolder(Path folder, List<Path> folders) throws IOException {
        List<ClassFile> files = new ArrayList<>();
        for (Path classFolder : folders) {
            for (Path path : visible(classFolder)) {
                if (Files.isRegularFile(path) && !isAbout(path)) {
                    files.add(new ClassFile(path, relative(folder, path), nameOf(classFolder)));
                }
            }
        }
        return files;
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !nameOf(path).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static TextEncoding encodingOf(List<ClassFile> files) {
        try {
            return TextFile.inspect(files.getFirst().path(), files.getFirst().name(), Optional.empty())
                    .encoding();
        } catch (IOException | DataFormatException e) {
            // the file itself is reported when it is read
            return TextEncoding.UTF_8;
        }
    }

    private static boolean isAbout(Path path) {
        return ABOUT.matcher(nameOf(path)).matches();
    }

    private static boolean isTable(Path path) {
        return TABLE.matcher(nameOf(path)).matches();
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
