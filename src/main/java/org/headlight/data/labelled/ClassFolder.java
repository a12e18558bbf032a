package org.headlight.data.labelled;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headlight.data.DataFormatException;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Findings.Flaw;
import org.headlight.data.file.Lines;
import org.headlight.data.file.Meter;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.file.TextFile;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.Row;

/**
 * A folder in which files or folders stand for classes. Immutable.
 *
 * @param name its name, for sentences
 * @param format whether its files or its folders are the classes
 * @param files the files with texts, in order of name
 * @param about names of files about the data, which are left out
 * @param bytes size of the files together
 * @param encodingChosen the encoding of all files, if the user knows it
 * @param encoding the encoding of the first file
 */
record ClassFolder(
        String name,
        DataFormat format,
        List<ClassFile> files,
        List<String> about,
        long bytes,
        Optional<TextEncoding> encodingChosen,
        TextEncoding encoding)
        implements Source {

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
     * @throws DataFormatException if it holds no files, tables instead of classes, or too much
     */
    static ClassFolder at(Path folder, String name, ReadOptions options) throws IOException {
        FolderContents contents = FolderContents.of(folder);
        DataFormat format = options.format()
                .filter(DataFormat::isFolder)
                .orElse(contents.folders().isEmpty() ? DataFormat.CLASS_FILES : DataFormat.CLASS_FOLDERS);
        if (format == DataFormat.CLASS_FILES && contents.holdsTables()) {
            throw new DataFormatException("The folder %s holds tables, not a file for each class. Open one of them: %s."
                    .formatted(name, String.join(", ", FolderContents.names(contents.texts()))));
        }
        List<ClassFile> files = format == DataFormat.CLASS_FILES
                ? filesOfClasses(folder, contents)
                : foldersOfClasses(folder, contents);
        if (files.isEmpty()) {
            throw new DataFormatException(
                    "The folder %s holds no texts. Put a text file for each class into it, or a folder for each class."
                            .formatted(name));
        }
        TextEncoding encoding = options.encoding().orElseGet(() -> encodingOf(files.getFirst()));
        List<String> about = FolderContents.names(contents.about());
        return new ClassFolder(name, format, files, about, size(files, name), options.encoding(), encoding);
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.of(List.of("label", "text"));
    }

    @Override
    public void read(Meter meter, Findings findings, Consumer<Row> sink) throws IOException {
        about.forEach(file -> findings.note(file + " is left out: it is about the data."));
        for (ClassFile file : files) {
            Optional<TextFile> text = inspect(file, findings);
            if (text.isPresent()) {
                meter.add(file.name());
                try (Reader reader = text.get().open(meter, findings)) {
                    read(new Lines(reader, file.name()), file, sink);
                }
            }
        }
    }

    private Optional<TextFile> inspect(ClassFile file, Findings findings) throws IOException {
        try {
            return Optional.of(TextFile.inspect(file.path(), file.name(), encodingChosen));
        } catch (DataFormatException e) {
            String withoutAdvice = e.getMessage().replaceFirst("\\.( .*)?$", "");
            findings.count(Flaw.FOREIGN_FILE, withoutAdvice);
            return Optional.empty();
        }
    }

    private void read(Lines lines, ClassFile file, Consumer<Row> sink) throws IOException {
        if (format == DataFormat.CLASS_FOLDERS) {
            sink.accept(Row.of(file.name(), 1, List.of(file.label(), lines.rest())));
            return;
        }
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                sink.accept(Row.of(file.name(), lines.number(), List.of(file.label(), line.get())));
            }
        }
    }

    private static List<ClassFile> filesOfClasses(Path folder, FolderContents contents) {
        List<String> labels = ClassNames.of(FolderContents.names(contents.texts()));
        List<ClassFile> files = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            files.add(classFile(folder, contents.texts().get(i), labels.get(i)));
        }
        return files;
    }

    private static List<ClassFile> foldersOfClasses(Path folder, FolderContents contents) throws IOException {
        List<ClassFile> files = new ArrayList<>();
        for (Path classFolder : contents.folders()) {
            for (Path path : FolderContents.of(classFolder).texts()) {
                files.add(classFile(folder, path, FolderContents.name(classFolder)));
            }
        }
        return files;
    }

    private static ClassFile classFile(Path folder, Path path, String label) {
        return new ClassFile(path, folder.relativize(path).toString().replace('\\', '/'), label);
    }

    private static long size(List<ClassFile> files, String name) throws IOException {
        long bytes = 0;
        for (ClassFile file : files) {
            bytes += Files.size(file.path());
        }
        TextFile.requireRoom(bytes, "The folder " + name);
        return bytes;
    }

    private static TextEncoding encodingOf(ClassFile file) {
        try {
            return TextFile.inspect(file.path(), file.name(), Optional.empty()).encoding();
        } catch (IOException | DataFormatException e) {
            // what is wrong with the file is told when it is read
            return TextEncoding.UTF_8;
        }
    }
}
