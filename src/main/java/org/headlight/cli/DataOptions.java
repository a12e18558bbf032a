package org.headlight.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.DataFormat;
import org.headlight.snapshot.ColumnUse;
import org.headlight.task.FileOptions;
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
    private List<String> textColumn = List.of();

    @Option(names = "--label-column", paramLabel = "C", description = "The column of classes: its name, or number.")
    private List<String> labelColumn = List.of();

    @Option(names = "--source-column", paramLabel = "C", description = "The column to translate: its name, or number.")
    private List<String> sourceColumn = List.of();

    @Option(
            names = {"--target-column", "--target"},
            split = ",",
            paramLabel = "C[,C]",
            description = "The column of translations, or those to forecast: names, or numbers.")
    private List<String> targetColumns = List.of();

    @Option(
            names = {"--input-column", "--input"},
            split = ",",
            paramLabel = "C[,C]",
            description = "The columns to forecast from; all unless said.")
    private List<String> inputColumns = List.of();

    @Option(
            names = "--time-column",
            split = ",",
            paramLabel = "C[,C]",
            description = "The column of times, or those of year, month, day and so on.")
    private List<String> timeColumns = List.of();

    @Option(
            names = "--missing",
            split = ",",
            paramLabel = "V[,V]",
            description = "Numbers or words that stand for a missing value of a series, such as -200 or void.")
    private List<String> missing;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "How the file is written: ${COMPLETION-CANDIDATES}; found out unless said.")
    private DataFormat format;

    @Option(
            names = "--encoding",
            paramLabel = "E",
            description = "How its bytes stand for characters: ${COMPLETION-CANDIDATES}; found out unless said.")
    private TextEncoding encoding;

    @Option(
            names = "--decimal-comma",
            paramLabel = "yes|no",
            description = "Whether a comma stands before the fraction of numbers.")
    private Header decimalComma;

    @Option(
            names = "--name-column",
            paramLabel = "C",
            description = "The column that says which series a row is of, where they stand one below the other.")
    private List<String> nameColumn = List.of();

    @Option(
            names = "--target-data",
            paramLabel = "PATH",
            description = "The file of translations, line by line, where --data has the texts alone.")
    private Path targetData;

    @Option(names = "--header", paramLabel = "yes|no", description = "Whether the first row names the columns.")
    private Header header;

    /**
     * What was said about the files of a task.
     *
     * @throws ParameterException if something was said that the task has no use for; names it
     */
    FileOptions of(Task task) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        put(columns, "text", textColumn);
        put(columns, "label", labelColumn);
        put(columns, "source", sourceColumn);
        put(columns, "target", targetColumns);
        if (!inputColumns.isEmpty()) {
            // What is forecast is seen anyhow; an empty list then says that nothing else is.
            columns.put(
                    "input",
                    inputColumns.stream()
                            .filter(name -> !targetColumns.contains(name))
                            .toList());
        }
        put(columns, "time", timeColumns);
        put(columns, "name", nameColumn);
        refuseTwice(columns);
        List<String> uses = task.files().uses().stream().map(ColumnUse::key).toList();
        for (String said : columns.keySet()) {
            if (!uses.contains(said)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--%s-column is of no use for --task %s, which reads %s."
                                .formatted(
                                        said,
                                        task.name(),
                                        uses.isEmpty() ? "files without columns" : String.join(", ", uses)));
            }
        }
        if (targetData != null && (task != Translate.TASK || !columns.isEmpty() || header != null)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--target-data is for --task translate, with two files of lines: they have neither columns nor a header.");
        }
        return new FileOptions(
                Optional.ofNullable(header).map(said -> said == Header.YES),
                columns,
                new FileOptions.Writing(
                        Optional.ofNullable(format),
                        Optional.ofNullable(encoding),
                        Optional.ofNullable(decimalComma).map(said -> said == Header.YES)),
                Optional.ofNullable(missing),
                Optional.ofNullable(targetData));
    }

    private void refuseTwice(Map<String, List<String>> columns) {
        Map<String, String> uses = new LinkedHashMap<>();
        columns.forEach((use, names) -> names.forEach(name -> {
            String other = uses.put(name, use);
            if (other != null) {
                throw new ParameterException(
                        command.commandLine(),
                        "--%s-column and --%s-column name the same column, \"%s\".".formatted(other, use, name));
            }
        }));
    }

    private static void put(Map<String, List<String>> columns, String use, List<String> names) {
        if (!names.isEmpty()) {
            columns.put(use, names);
        }
    }
}
