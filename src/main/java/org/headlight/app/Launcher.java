package org.headlight.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.headlight.cli.AttendCommand;
import org.headlight.cli.Engine;
import org.headlight.cli.EvaluateCommand;
import org.headlight.cli.Failures;
import org.headlight.cli.GenerateCommand;
import org.headlight.cli.Headlight;
import org.headlight.cli.Interruption;
import org.headlight.cli.PredictCommand;
import org.headlight.cli.ShootOutCommand;
import org.headlight.cli.SpecCommand;
import org.headlight.cli.SummaryCommand;
import org.headlight.cli.TrainCommand;
import org.headlight.snapshot.EngineLoading;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine;

/**
 * The program's entry: builds the commands and runs the one that was asked for.
 *
 * <p>Does not extend {@code Application}, which the JDK refuses to start from a class path.
 */
public final class Launcher {
    /** Kept, because a logger that nobody keeps forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /** Runs a command, or opens the window, and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // Numbers look alike on every machine: scripts read them, and figures are shared.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        // JavaFX warns of being on the class path, where it works and where ND4J needs us to be.
        JAVAFX.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Engine engine = Launcher::engine;
        Interruption interruption = new JvmInterruption();
        return Failures.install(new CommandLine(new Headlight(Launcher::open))
                .addSubcommand(new TrainCommand(engine, interruption))
                .addSubcommand(new ShootOutCommand(engine, interruption))
                .addSubcommand(new EvaluateCommand(engine))
                .addSubcommand(new PredictCommand(engine))
                .addSubcommand(new AttendCommand(engine))
                .addSubcommand(new SummaryCommand(engine))
                .addSubcommand(new SpecCommand())
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new TourCommand())
                .setCaseInsensitiveEnumValuesAllowed(true));
    }

    private static TrainingRunner engine() {
        TrainingRunner runner = new TrainingRunner(Runtime.getRuntime().availableProcessors());
        EngineLoading loading = runner.loading();
        if (!loading.isUnpacked()) {
            System.err.printf(
                    "Unpacking the engine, once on this machine: %,d MB into the cache folder.%n",
                    loading.total() / 1_000_000);
        }
        return runner;
    }

    private static int open(Optional<Path> file) throws Exception {
        if (!Display.isThere()) {
            System.err.println("There is no display to open a window on, so this runs the tour instead.");
            return commandLine().execute("tour", "--out", "headlight-tour");
        }
        Application.launch(
                HeadlightApplication.class,
                file.map(path -> new String[] {path.toString()}).orElse(new String[0]));
        return 0;
    }
}
