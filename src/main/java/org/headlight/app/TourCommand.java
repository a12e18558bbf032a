package org.headlight.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.image.PngExport;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.LossFigure;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;
import org.headlight.ui.MainWindow;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.part.Dialogs;
import org.headlight.viewmodel.Sample;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every view and trains the first sample in a window that nobody sees, and writes pictures of everything. */
@Command(
        name = "tour",
        description = "Train the sample off-screen and write pictures of everything: no display is needed.",
        mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
    private static final double SMOOTHING = 0.6;

    @Spec
    private CommandSpec command;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the pictures.")
    private Path out;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Start of all chance.")
    private int seed;

    @Option(names = "--size", defaultValue = "1600x1000", paramLabel = "WxH", description = "Of the window, in pixels.")
    private String size;

    @Override
    public Integer call() throws Exception {
        WindowSize window = WindowSize.of(size);
        Files.createDirectories(out);
        List<Sample> samples = SampleFolder.all();
        if (samples.isEmpty()) {
            throw new IOException("There is no sample to train on: the folder sample-models is missing.");
        }
        Display.doWithout();
        Screen.start();
        try (Workbench workbench = Workbench.forgetting()) {
            MainWindow shown = Screen.call(() -> new MainWindow(
                    workbench.viewModel(), Dialogs.none(), Theme.LIGHT, window.width(), window.height()));
            new ViewTour(workbench.viewModel(), shown, samples, this::save).walk();
            walk(workbench.viewModel(), shown, samples.getFirst());
        } finally {
            Platform.exit();
        }
        command.commandLine().getOut().printf("Pictures of every view and of a training written to %s.%n", out);
        return 0;
    }

    private void walk(WorkbenchViewModel workbench, MainWindow window, Sample sample) throws Exception {
        Screen.run(() -> {
            window.look(Theme.LIGHT);
            workbench
                    .task()
                    .trainingProperty()
                    .getValue()
                    .field("seed")
                    .orElseThrow()
                    .valueProperty()
                    .set(Integer.toString(seed));
            workbench.trainSample(sample);
        });
        Screen.await(() -> share(workbench) > 0.4);
        Screen.run(() -> workbench.viewProperty().set(View.HEATMAP));
        Screen.await(() -> share(workbench) > 0.5);
        save("window-light.png", Screen.call(() -> Screen.picture(window.scene())));
        Screen.run(() -> {
            window.look(Theme.DARK);
            workbench.viewProperty().set(View.TOKENS);
        });
        Screen.await(() -> share(workbench) > 0.6);
        save("window-dark.png", Screen.call(() -> Screen.picture(window.scene())));
        Screen.await(() -> !workbench.training().activeProperty().get());
        save(
                "heatmap.png",
                Screen.call(() -> workbench.figures().heatmapProperty().get()));
        save(
                "tokens.png",
                Screen.call(() -> workbench.figures().tokensProperty().get()));
        save("loss.png", Screen.call(() -> losses(workbench, sample)));
        Files.writeString(out.resolve("summary.json"), Screen.call(() -> summary(workbench, sample)));
    }

    /** How much of the training is done, in [0, 1]; all of it when it has ended. */
    private static double share(WorkbenchViewModel workbench) {
        TrainingProgress progress = workbench.training().progressProperty().get();
        if (progress == null || progress.steps() == 0) {
            return 0;
        }
        return progress.state().isEnd() ? 1 : (double) progress.step() / progress.steps();
    }

    private LossFigure losses(WorkbenchViewModel workbench, Sample sample) {
        return new LossFigure(
                "Loss while training on " + sample.name().toLowerCase(Locale.ROOT),
                "Seed %d. Thin: every step. Strong: smoothed, %.1f.".formatted(seed, SMOOTHING),
                workbench.task().lossUnitProperty().getValue(),
                workbench.training().stepsFrom(0),
                workbench.training().epochsFrom(0),
                SMOOTHING,
                false);
    }

    private String summary(WorkbenchViewModel workbench, Sample sample) throws IOException {
        TrainingProgress progress = workbench.training().progressProperty().get();
        if (progress.state() == TrainingState.FAILED) {
            throw new IOException(progress.message());
        }
        List<EpochScore> epochs = workbench.training().epochsFrom(0);
        ObjectNode json = JsonMapper.builder().build().createObjectNode();
        json.put("sample", sample.name());
        json.put("seed", seed);
        json.put("state", progress.state().name().toLowerCase(Locale.ROOT));
        json.put("epochs", epochs.size());
        json.put("steps", progress.step());
        json.put("validationLoss", epochs.getLast().validationLoss());
        json.put("validationAccuracy", epochs.getLast().validationAccuracy());
        json.put("momentsRecorded", workbench.moments().recorded().size());
        json.put("message", progress.message());
        return json.toPrettyString() + "\n";
    }

    private void save(String name, Figure figure) throws IOException {
        PngExport.write(
                figure, new PictureOptions(2, Palette.LIGHT, Map.of("Software", "Headlight")), out.resolve(name));
    }

    private void save(String name, Raster raster) throws IOException {
        PngExport.write(raster, 1, Map.of("Software", "Headlight"), out.resolve(name));
    }
}
