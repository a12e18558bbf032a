package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import org.headlight.export.provenance.FigureReader;
import org.headlight.export.provenance.Provenance;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.headlight.viewmodel.work.Background;

/** Brings back what a figure was made of, unless it is open already, and goes to what it shows. FX thread only. */
final class FigureOpening {
    private final DataOpening data;
    private final RunOpening opening;
    private final Background background;
    private final RunsViewModel runs;
    private final Restoring restoring;

    FigureOpening(
            DataOpening data, RunOpening opening, Background background, RunsViewModel runs, Restoring restoring) {
        this.data = data;
        this.opening = opening;
        this.background = background;
        this.runs = runs;
        this.restoring = restoring;
    }

    /** Opens the file of a figure. */
    void open(Path file) {
        if (!data.refuseWhileTraining()) {
            background.run(() -> FigureReader.read(file), this::bringBack, data::refuse);
        }
    }

    private void bringBack(Provenance figure) {
        KnownRun shown = runs.currentProperty().get();
        if (shown != null && restoring.isOf(figure, shown)) {
            restoring.show(figure);
            return;
        }
        Optional<Path> folder = restoring.folder(figure);
        if (folder.isEmpty()) {
            data.refuse(restoring.missing(figure));
            return;
        }
        opening.open(folder.get(), () -> showFigure(figure));
    }

    private void showFigure(Provenance figure) {
        if (restoring.isOf(figure, runs.currentProperty().get())) {
            restoring.show(figure);
        } else {
            data.refuse("The run at %s is another one than the figure was made of, so only the run was opened."
                    .formatted(figure.run()));
        }
    }
}
