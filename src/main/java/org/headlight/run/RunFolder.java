package org.headlight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.snapshot.ParameterValues;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.Recipe;

/** A run as a folder: {@code run.json}, {@code weights.safetensors}, {@code history.csv}, and the texts of its coding. */
public final class RunFolder {
    private static final String DOCUMENT = "run.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String HISTORY = "history.csv";

    private RunFolder() {}

    /** Whether a folder looks like a run. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(DOCUMENT));
    }

    /**
     * Writes a run, all of it or nothing; one that is already there is replaced.
     *
     * @throws IOException if it cannot be written; the message is a sentence, and an older run there is left as it was
     */
    public static void save(Run run, Path folder) throws IOException {
        save(run, folder, FolderWriter.DISK);
    }

    /**
     * Refuses a folder that no run could be written to, before anything was done that would be lost.
     *
     * @throws IOException if something else is there or nothing can be created there; the message is a sentence
     */
    public static void requireFree(Path folder) throws IOException {
        if (Files.exists(folder) && !isRun(folder) && !isEmptyFolder(folder)) {
            throw new IOException("\"%s\" exists and is no run, so it is left alone: choose another folder for the run."
                    .formatted(folder));
        }
        try {
            FolderWriter.tryOut(folder);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    static void save(Run run, Path folder, FolderWriter.Disk disk) throws IOException {
        requireFree(folder);
        try {
            new FolderWriter(disk).replace(folder, files(run));
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /**
     * Reads a run.
     *
     * @throws IOException if a file is missing, cut short, changed or newer than this program; the message is a sentence
     *     that names the file and says what to do
     */
    public static Run load(Path folder) throws IOException {
        FolderWriter.recover(folder);
        if (!isRun(folder)) {
            String advice = "Choose the folder that a training has written.";
            throw new RunFormatException(
                    "\"%s\" is no run: it has no %s. %s".formatted(folder, DOCUMENT, advice), advice, null);
        }
        RunJson document = part(folder, DOCUMENT, () -> RunJson.read(text(content(folder, DOCUMENT))));
        Map<String, ParameterValues> weights =
                part(folder, WEIGHTS, () -> Safetensors.read(sealed(folder, WEIGHTS, document)));
        Coding coding = coding(folder, document);
        HistoryCsv.History history =
                part(folder, HISTORY, () -> HistoryCsv.read(text(sealed(folder, HISTORY, document))));
        return new Run(
                document.recipe(),
                document.data(),
                coding,
                weights,
                document.metrics(),
                history.steps(),
                history.epochs());
    }

    private static Coding coding(Path folder, RunJson document) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : document.files().keySet()) {
            if (!name.equals(WEIGHTS) && !name.equals(HISTORY)) {
                texts.put(name, part(folder, name, () -> text(sealed(folder, name, document))));
            }
        }
        Recipe recipe = document.recipe();
        return part(folder, DOCUMENT, () -> recipe.task().coding(recipe, new CodingFiles(document.coding(), texts)));
    }

    private static Map<String, byte[]> files(Run run) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(WEIGHTS, Safetensors.write(run.weights()));
        CodingFiles coding = run.coding().files();
        coding.texts().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put(HISTORY, HistoryCsv.write(run.steps(), run.epochs()).getBytes(StandardCharsets.UTF_8));
        Map<String, FileSeal> seals = new LinkedHashMap<>();
        files.forEach((name, content) -> seals.put(name, FileSeal.of(content)));
        RunJson document = new RunJson(run.recipe(), run.data(), coding.fields(), run.metrics(), seals);
        files.put(DOCUMENT, document.write().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Reads a part of the run and puts the name of the file before what is wrong with it. */
    private static <T> T part(Path folder, String name, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw unreadable(folder, name + " is missing", new RunFormatException("is missing", e));
        } catch (DataFormatException e) {
            throw unreadable(folder, e.getMessage(), new RunFormatException("is not as it was written", e));
        } catch (IllegalArgumentException e) {
            throw unreadable(
                    folder,
                    name + " does not describe a run: " + e.getMessage(),
                    new RunFormatException("does not describe a run", e));
        } catch (RunFormatException e) {
            throw unreadable(folder, name + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException(
                    "The file %s of the run \"%s\" cannot be read: %s.".formatted(name, folder, reason(e)), e);
        }
    }

    private static RunFormatException unreadable(Path folder, String problem, RunFormatException cause) {
        String sentence = problem.endsWith(".") ? problem : problem + ".";
        return new RunFormatException(
                "The run \"%s\" cannot be opened: %s %s".formatted(folder, sentence, cause.advice()),
                cause.advice(),
                cause);
    }

    /** The content of a file that the document names, once it is certain to be what was written. */
    private static byte[] sealed(Path folder, String name, RunJson document) throws IOException {
        FileSeal expected = document.files().get(name);
        byte[] content = content(folder, name);
        if (expected == null) {
            throw new RunFormatException("is not named in " + DOCUMENT);
        }
        if (content.length < expected.bytes()) {
            throw new RunFormatException(
                    "is cut short: it has %d of %d bytes".formatted(content.length, expected.bytes()));
        }
        if (!FileSeal.of(content).equals(expected)) {
            throw new RunFormatException("was changed or damaged after it was saved");
        }
        return content;
    }

    private static byte[] content(Path folder, String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static IOException refused(Path folder, IOException e) {
        String sentence = "The run could not be written to \"%s\": %s. Choose another folder or make room; "
                + "a run that was there is as it was.";
        return new IOException(sentence.formatted(folder, reason(e)), e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no folder to make %s in".formatted(missing.getFile());
        }
        String given = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return given == null ? e.getClass().getSimpleName() : given;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
