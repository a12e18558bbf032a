package org.headlight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.headlight.data.generated.Generators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a data set made by rule, in which the place to look is known. */
@Command(
        name = "generate",
        description = "Write a data set in which the place to look is known.",
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "KIND", description = "What to write: ${COMPLETION-CANDIDATES}.")
    private Generators kind;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Option(names = "--rows", defaultValue = "2400", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Start of all chance.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (rows < 1) {
            throw new ParameterException(command.commandLine(), "--rows takes at least 1, but got " + rows + ".");
        }
        kind.write(out, rows, new SplittableRandom(seed));
        command.commandLine().getOut().printf("%s: %,d rows written.%n", out, rows);
        return 0;
    }
}
