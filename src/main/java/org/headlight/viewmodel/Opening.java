package org.headlight.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.data.attention.AttentionFile;
import org.headlight.export.provenance.FigureReader;
import org.headlight.run.RunFolder;
import org.headlight.viewmodel.work.Background;

/**
 * Puts something else on the workbench, whatever it is. FX thread only.
 *
 * <p>What cannot be opened leaves a sentence, and what was open stays open.
 */
final class Opening {
    private final Background background;
    private final SpecFile specs;
    private final ForeignAttention foreign;
    private final Observation observation;
    private final ScreenViewModel screen;
    private final DataOpening data;
    private final RunOpening runs;
    private final FigureOpening figures;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    /** @param errors why the last data, run or attention could not be opened; each empty if it could */
    Opening(
            Background background,
            SpecFile specs,
            ForeignAttention foreign,
            Observation observation,
            ScreenViewModel screen,
            DataOpening data,
            RunOpening runs,
            FigureOpening figures,
            List<ReadOnlyStringProperty> errors) {
        this.background = background;
        this.specs = specs;
        this.foreign = foreign;
        this.observation = observation;
        this.screen = screen;
        this.data = data;
        this.runs = runs;
        this.figures = figures;
        error.bind(Bindings.createStringBinding(
                () -> errors.stream().map(ReadOnlyStringProperty::get).collect(Collectors.joining()),
                errors.toArray(ReadOnlyStringProperty[]::new)));
    }

    /** Opens a figure, attention, the spec of a network, the folder of a run, or a file or folder of data. */
    void open(Path path) {
        if (FigureReader.isFigure(path)) {
            figures.open(path);
        } else if (AttentionFile.is(path)) {
            openAttention(path);
        } else if (SpecFile.isSpec(path)) {
            openSpec(path);
        } else if (RunFolder.isRun(path)) {
            runs.open(path, () -> {});
        } else {
            data.open(path);
        }
    }

    private void openSpec(Path file) {
        if (!data.refuseWhileTraining()) {
            specs.open(file);
            screen.show(View.DATA);
        }
    }

    private void openAttention(Path file) {
        if (!data.refuseWhileTraining()) {
            foreign.open(file, recording -> {
                data.leave(file.getFileName().toString());
                observation.show(recording);
                screen.show(View.HEATMAP);
            });
        }
    }

    /** Opens a text that was pasted, as if it were a file. */
    void openText(String text) {
        background.run(
                () -> Files.writeString(Files.createTempDirectory("headlight").resolve("pasted text.txt"), text),
                this::open,
                data::refuse);
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
