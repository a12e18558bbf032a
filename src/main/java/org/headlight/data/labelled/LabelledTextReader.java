package org.headlight.data.labelled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Meter;

/**
 * Reads labelled texts from a file or a folder.
 *
 * <p>What the options leave open is found out from the file. Both methods go along the whole file, keep no more of it than
 * they return, and can be called from any thread.
 */
public final class LabelledTextReader {
    private LabelledTextReader() {}

    /**
     * How much a file or folder looks, at its beginning, as if it held labelled texts.
     *
     * @return in [0, 1]
     * @throws DataFormatException if there is no such file, or it is no text
     */
    public static double likeness(Path path) {
        return LabelledGuess.likeness(path);
    }

    /**
     * Finds out what a file is, and shows its beginning.
     *
     * @throws DataFormatException if it cannot be read as a table of texts at all; says what it is and what to do
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static DataPreview preview(Path path, ReadOptions options, Progress progress) {
        return answering(path, () -> {
            Source source = Source.at(path, options, progress);
            Findings findings = new Findings();
            Table table = survey(source, options, new Meter(progress, 0, source.bytes()), findings);
            return table.preview(options, findings);
        });
    }

    /**
     * Takes a file in.
     *
     * @throws DataFormatException if there is no usable example in it, most rows are broken, or a column that is chosen or
     *     needed does not exist; names the file, the line and what to do
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static LabelledTexts read(Path path, ReadOptions options, Progress progress) {
        return answering(path, () -> {
            Source source = Source.at(path, options, progress);
            long bytes = source.bytes();
            Table table = survey(source, options, new Meter(progress, 0, 2 * bytes), new Findings());
            Findings findings = new Findings();
            Meter meter = new Meter(progress, bytes, 2 * bytes);
            Harvest harvest = new Harvest(table, options.maximumCharacters(), findings);
            source.read(meter, findings, harvest);
            List<LabelledText> texts = harvest.texts(source.name());
            DataIdentity identity = new DataIdentity(source.name(), meter.sha256(), texts.size(), bytes).at(path);
            return LabelledTexts.of(texts, findings.sentences(), identity);
        });
    }

    private static Table survey(Source source, ReadOptions options, Meter meter, Findings findings) throws IOException {
        Survey survey = new Survey();
        source.read(meter, findings, survey);
        return survey.conclude(source, options, findings);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Turns failures of the disk into sentences. */
    private static <T> T answering(Path path, Work<T> work) {
        try {
            return work.run();
        } catch (AccessDeniedException e) {
            throw new DataFormatException(
                    "%s may not be read: its permissions do not allow it.".formatted(e.getFile()), e);
        } catch (IOException e) {
            throw failure(path, e);
        } catch (UncheckedIOException e) {
            throw failure(path, e.getCause());
        }
    }

    private static DataFormatException failure(Path path, IOException cause) {
        return new DataFormatException(
                "%s could not be read to its end: %s.".formatted(path, cause.getMessage()), cause);
    }
}
