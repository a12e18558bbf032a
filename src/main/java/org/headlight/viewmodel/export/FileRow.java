package org.headlight.viewmodel.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.headlight.export.FigureFile;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Moment;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * Writes a view again and again, each time of another head or another moment, into numbered files of a folder. FX thread only.
 *
 * <p>For each file head and moment are chosen, the figure is taken, and what was chosen before is chosen again within the same
 * pulse, so that the screen stands still; the file is written elsewhere. No file that is there already is written over.
 */
public final class FileRow {
    /** The progress while nothing is written. */
    public static final double IDLE = -1;

    private final Background background;
    private final StatusViewModel status;
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private boolean cancelled;

    /**
     * What a file is of.
     *
     * @param base its name without the ending, which may depend on the figure
     */
    private record Shot(Moment moment, AttentionSite site, Path base) {}

    /**
     * How each file is made. Immutable.
     *
     * @param exhibit the view
     * @param format of every file
     * @param writer makes one file of a figure, safe from any thread; asked for while head and moment are chosen
     */
    record Order(Exhibit exhibit, FigureFormat format, Supplier<Writer> writer) {}

    /** Makes a file of a figure. */
    @FunctionalInterface
    interface Writer {
        void write(Figure figure, Path file) throws Exception;
    }

    FileRow(Background background, StatusViewModel status, AttentionViewModel attention, MomentsViewModel moments) {
        this.background = background;
        this.status = status;
        this.attention = attention;
        this.moments = moments;
    }

    /** One file for each head, at the shown moment. */
    void heads(Order order, Path folder) {
        List<Shot> shots = new ArrayList<>();
        for (AttentionSite site : attention.sites().sitesProperty().get()) {
            String name = "%s-head-%03d-%s-layer-%d-head-%d"
                    .formatted(
                            order.exhibit().fileName(),
                            shots.size() + 1,
                            site.stack(),
                            site.layer() + 1,
                            site.head() + 1);
            shots.add(new Shot(moments.shownProperty().get(), site, folder.resolve(name)));
        }
        begin(order, shots);
    }

    /** One file for each recorded moment from a step to another, both included. */
    void moments(Order order, int first, int last, Path folder) {
        List<Shot> shots = new ArrayList<>();
        for (Moment moment : moments.recorded()) {
            if (moment.step() >= first && moment.step() <= last) {
                String name =
                        "%s-moment-%03d-step-%d".formatted(order.exhibit().fileName(), shots.size() + 1, moment.step());
                AttentionSite site = attention.sites().chosenProperty().get();
                shots.add(new Shot(moment, site, folder.resolve(name)));
            }
        }
        if (shots.isEmpty()) {
            status.say(
                    StatusViewModel.Kind.FAILED,
                    "No moment was recorded from step %d to step %d; choose a wider range.".formatted(first, last));
            return;
        }
        begin(order, shots);
    }

    private static Path ended(Path base, String ending) {
        return base.resolveSibling(base.getFileName() + "." + ending);
    }

    private void begin(Order order, List<Shot> shots) {
        Optional<Path> there = shots.stream()
                .flatMap(shot -> FigureFile.endings(order.format()).map(ending -> ended(shot.base(), ending)))
                .filter(Files::exists)
                .findFirst();
        if (there.isPresent()) {
            status.say(
                    StatusViewModel.Kind.FAILED,
                    "%s is there already, so nothing was written: choose an empty folder.".formatted(there.get()));
            return;
        }
        cancelled = false;
        next(order, new ArrayDeque<>(shots), shots.size());
    }

    private void next(Order order, Queue<Shot> rest, int all) {
        int done = all - rest.size();
        if (rest.isEmpty() || cancelled) {
            progress.set(IDLE);
            status.say(
                    cancelled ? StatusViewModel.Kind.READY : StatusViewModel.Kind.DONE,
                    cancelled
                            ? "Stopped: %d of %d files were saved.".formatted(done, all)
                            : "Saved %d files.".formatted(done));
            return;
        }
        progress.set((double) done / all);
        status.say(StatusViewModel.Kind.BUSY, "Writing file %d of %d.".formatted(done + 1, all));
        Shot shot = rest.remove();
        Taken taken = take(order, shot);
        Path file = ended(shot.base(), FigureFile.ending(taken.figure(), order.format()));
        background.run(
                () -> {
                    taken.writer().write(taken.figure(), file);
                    return file;
                },
                written -> next(order, rest, all),
                sentence -> {
                    progress.set(IDLE);
                    status.say(
                            StatusViewModel.Kind.FAILED,
                            "%d of %d files were saved. %s".formatted(done, all, sentence));
                });
    }

    private record Taken(Figure figure, Writer writer) {}

    private Taken take(Order order, Shot shot) {
        AttentionSite site = attention.sites().chosenProperty().get();
        Moment moment = moments.shownProperty().get();
        boolean live = moments.liveProperty().get();
        show(shot.moment(), shot.site());
        Taken taken =
                new Taken(order.exhibit().shown().getValue(), order.writer().get());
        show(moment, site);
        if (live) {
            moments.goLive();
        }
        return taken;
    }

    private void show(Moment moment, AttentionSite site) {
        if (moment != moments.shownProperty().get()) {
            moments.choose(moment.step());
        }
        attention.sites().chosenProperty().set(site);
    }

    /** Ends the row after the file that is being written; what was written stays. */
    public void cancel() {
        cancelled = true;
    }

    /** How much of the row is written, from 0 to 1; {@link #IDLE} while none is. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
