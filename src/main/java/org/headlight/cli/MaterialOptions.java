package org.headlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.task.DataSet;
import org.headlight.task.Material;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;
import picocli.CommandLine.Option;

/** What to learn from, and how it is cut into parts. */
final class MaterialOptions {
    @Option(names = "--data", required = true, paramLabel = "PATH", description = "The file or folder to learn from.")
    private Path data;

    @Option(names = "--validation", paramLabel = "PATH", description = "Examples that choose the best weights.")
    private Path validation;

    @Option(names = "--test", paramLabel = "PATH", description = "Examples that judge the result.")
    private Path test;

    @Option(
            names = "--split",
            paramLabel = "TRAIN,VALIDATION,TEST",
            converter = PartSizesConverter.class,
            description = "Shares of the data for the three parts; of a series also numbers of rows.")
    private PartSizes split;

    /**
     * Takes it in.
     *
     * @param options how the files are read
     * @param seed decides what goes into which part
     * @param warnings takes what was left out, cut or repaired
     */
    Material material(Task task, DataOptions options, long seed, PrintWriter warnings) {
        DataSet taken = task.files()
                .take(
                        new TaskFiles.Sources(data, Optional.ofNullable(validation), Optional.ofNullable(test)),
                        options.of(task),
                        Progress.NONE);
        taken.examples().warnings().forEach(warnings::println);
        return taken.divide(Optional.ofNullable(split).orElse(task.files().usualParts()), seed);
    }
}
