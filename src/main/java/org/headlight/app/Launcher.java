package org.headlight.app;

import java.util.Locale;
import java.util.Optional;
import org.headlight.cli.AttendCommand;
import org.headlight.cli.Engine;
import org.headlight.cli.EvaluateCommand;
import org.headlight.cli.Failures;
import org.headlight.cli.GenerateCommand;
import org.headlight.cli.Headlight;
import org.headlight.cli.Interruption;
import org.headlight.cli.SummaryCommand;
import org.headlight.cli.TrainCommand;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine;

/**
 * The program's entry: builds the commands and runs the one that was asked for.
 *
 * <p>Does not extend {@code Application}, which the JDK refuses to start from a class path.
 */
public final class Launcher {
    private Launcher() {}

    /** Runs a command, or opens the window, and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // Numbers look alike on every machine: scripts read them, and figures are shared.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Engine engine = () -> new TrainingRunner(Runtime.getRuntime().availableProcessors());
        Interruption interruption = new JvmInterruption();
        return Failures.install(new CommandLine(new Headlight(Launcher::open))
                .addSubcommand(new TrainCommand(engine, interruption))
                .addSubcommand(new EvaluateCommand(engine))
                .addSubcommand(new AttendCommand(engine))
                .addSubcommand(new SummaryCommand(engine))
                .addSubcommand(new GenerateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true));
    }

    private static int open(Optional<java.nio.file.Path> file) {
        throw new UnsupportedOperationException("There is no window yet");
    }
}
