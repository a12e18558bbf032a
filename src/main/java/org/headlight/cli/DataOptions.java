package org.headlight.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.headlight.data.file.LabelledTextReader;
import org.headlight.data.file.ReadOptions;
import org.headlight.data.pairs.PairOptions;
import org.headlight.task.Task;
import org.headlight.task.translate.Translate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a data file is to be read; what is not said is found out from the file. */
final class DataOptions {
    /** The answer to whether there is a header. */
    enum Header {
        /** The first row names the columns. */
        YES,
        /** The first row is an example. */
        NO
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--text-column", paramLabel = "C", description = "The column to read: its name, or number from 1.")
    private String textColumn;

    @Option(names = "--label-column", paramLabel = "C", description = "The column of classes: its name, or number.")
    private String labelColumn;

    @Option(names = "--source-column", paramLabel = "C", description = "The column to translate: its name, or number.")
    private String sourceColumn;

    @Option(
            names = "--target-column",
            paramLabel = "C",
            description = "The column of translations: its name, or number.")
    private String targetColumn;

    @Option(names = "--header", paramLabel = "yes|no", description = "Whether the first row names the columns.")
    private Header header;

    /**
     * Finds out how a file is written.
     *
     * @return the options with nothing left open
     */
    ReadOptions resolve(Path path) {
        return LabelledTextReader.preview(path, said(), Progress.NONE).options();
    }

    /**
     * Takes a file in that goes with another. If it is written in the same way, its columns are those of the other: in a
     * small file they are hard to guess.
     *
     * @param model the resolved options of the other
     */
    LabelledTexts readLike(Path path, ReadOptions model) {
        boolean alike = model.format().isPresent() && resolve(path).format().equals(model.format());
        return LabelledTextReader.read(path, alike && isSilent() ? model : said(), Progress.NONE);
    }

    /** How the files of a task are taken in. */
    TaskFiles files(Task task) {
        return task == Translate.TASK ? new TranslateFiles(this) : new ClassifyFiles(this);
    }

    /** How pairs are read: as others were, but for what was said. */
    PairOptions pairOptions(PairOptions others) {
        return new PairOptions(
                others.format(),
                others.encoding(),
                Optional.ofNullable(header).map(said -> said == Header.YES).or(others::header),
                Optional.ofNullable(sourceColumn).or(others::sourceColumn),
                Optional.ofNullable(targetColumn).or(others::targetColumn));
    }

    private boolean isSilent() {
        return textColumn == null && labelColumn == null && header == null;
    }

    private ReadOptions said() {
        if (textColumn != null && textColumn.equals(labelColumn)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--text-column and --label-column name the same column, \"%s\".".formatted(textColumn));
        }
        ReadOptions options = ReadOptions.GUESSED;
        // The header comes first: choosing it lets the columns be found out anew.
        options = header == null ? options : options.withHeader(header == Header.YES);
        options = textColumn == null ? options : options.withTextColumn(textColumn);
        return labelColumn == null ? options : options.withLabelColumn(labelColumn);
    }
}
