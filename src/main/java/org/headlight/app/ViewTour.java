package org.headlight.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.headlight.render.Raster;
import org.headlight.ui.MainWindow;
import org.headlight.ui.control.theme.Theme;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.Sample;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.Cell;
import org.headlight.viewmodel.evaluation.Standing;

/** Opens the samples with their trained runs and takes a picture of each view, light and dark. For any thread but the screen's. */
final class ViewTour {
    private final WorkbenchViewModel workbench;
    private final MainWindow window;
    private final List<Sample> samples;
    private final Album album;

    /** Where the pictures go. */
    @FunctionalInterface
    interface Album {
        void save(String name, Raster picture) throws IOException;
    }

    ViewTour(WorkbenchViewModel workbench, MainWindow window, List<Sample> samples, Album album) {
        this.workbench = workbench;
        this.window = window;
        this.samples = samples;
        this.album = album;
    }

    void walk() throws Exception {
        takeBoth("start");
        for (Sample sample : samples) {
            switch (sample.data().getParent().getFileName().toString()) {
                case "film-reviews" ->
                    visit(sample, View.DATA, View.HEATMAP, View.MODEL, View.EVALUATE, View.SHOOT_OUT);
                case "sort" -> visit(sample, View.HEADS, View.COMPARE);
                case "reverse" -> visit(sample, View.TOKENS);
                case "seasonal" -> visit(sample, View.SERIES);
                default -> {}
            }
        }
    }

    private void visit(Sample sample, View... views) throws Exception {
        Screen.run(() -> workbench.openSample(sample));
        Screen.await(() -> workbench.pageProperty().get() == Page.WORKBENCH
                && workbench.runs().list().size() == sample.runs().size()
                && workbench.figures().heatmapProperty().get() != null);
        for (View view : views) {
            Screen.run(() -> show(view));
            Screen.await(() -> isFilled(view));
            takeBoth("view-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Judging, and asking every run, take their time. */
    private boolean isFilled(View view) {
        return switch (view) {
            case EVALUATE -> workbench.evaluation().standingProperty().get() == Standing.JUDGED;
            case SHOOT_OUT ->
                workbench.runs().list().stream()
                        .allMatch(run -> run.seen(workbench
                                        .attention()
                                        .seenProperty()
                                        .get()
                                        .probe())
                                .isPresent());
            default -> true;
        };
    }

    private void show(View view) {
        workbench.viewProperty().set(view);
        switch (view) {
            case HEATMAP -> workbench.attention().pin(new Cell(0, 4));
            case TOKENS -> workbench.attention().pinText(Set.of(firstWritten()));
            default -> workbench.attention().unpin();
        }
    }

    /** The first token that the network wrote; those of what it read come before. */
    private int firstWritten() {
        return workbench.attention().mapProperty().get().key().tokens().size();
    }

    private void takeBoth(String name) throws Exception {
        Screen.run(() -> window.look(Theme.LIGHT));
        album.save(name + "-light.png", Screen.settled(window.scene()));
        Screen.run(() -> window.look(Theme.DARK));
        album.save(name + "-dark.png", Screen.settled(window.scene()));
    }
}
