package org.headlight.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command without a name: opens the window, on a file or a run where one is given. */
@Command(
        name = "headlight",
        description = "Train attention models on your own files and watch what they attend to.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]")
public final class Headlight implements Callable<Integer> {

    /** Shows the window. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the window and waits until it is closed.
         *
         * @param file a data file, a folder of files or a run
         * @return the exit code
         * @throws Exception if there is no way to show anything; its message says why
         */
        int open(Optional<Path> file) throws Exception;
    }

    private final Opener opener;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A data file, a folder with one file or folder a class, or the folder of a run.")
    private Path file;

    /** @param opener shows the window */
    public Headlight(Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
        return opener.open(Optional.ofNullable(file));
    }
}
