package org.headlight.viewmodel;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.export.provenance.Provenance;
import org.headlight.render.ColorMap;
import org.headlight.render.FixedRange;
import org.headlight.render.NumberText;
import org.headlight.render.RangeRule;
import org.headlight.render.ValueRange;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * Brings back what a figure shows, once the run it is of is open: view, colours, example, head and moment. FX thread only.
 *
 * <p>The network may have to be asked about the example first, so head and moment follow when its attention is there.
 */
final class Restoring {
    private final StatusViewModel status;
    private final AttentionViewModel attention;
    private final ProbesViewModel probes;
    private final MomentsViewModel moments;
    private final ScaleViewModel scale;
    private final ScreenViewModel screen;
    private Provenance awaited;

    Restoring(
            StatusViewModel status,
            AttentionViewModel attention,
            ProbesViewModel probes,
            MomentsViewModel moments,
            ScaleViewModel scale,
            ScreenViewModel screen) {
        this.status = status;
        this.attention = attention;
        this.probes = probes;
        this.moments = moments;
        this.scale = scale;
        this.screen = screen;
        // The map changes last, when it is known which heads there are.
        attention.mapProperty().addListener(observable -> arrive());
    }

    /** Whether a figure was made of a run. */
    boolean isOf(Provenance figure, KnownRun known) {
        Run run = known.run();
        return figure.network().equals(run.recipe().network().network())
                && figure.seed() == run.recipe().seed()
                && figure.dataHash().equals(run.data().sha256())
                && known.folder().map(FigureOrigin::portable).orElse("").equals(figure.run());
    }

    /** The folder of the run of a figure; empty if there is none any more. */
    Optional<Path> folder(Provenance figure) {
        try {
            return Optional.of(figure.run())
                    .filter(place -> !place.isEmpty())
                    .map(FigureOrigin::folder)
                    .filter(RunFolder::isRun);
        } catch (InvalidPathException written) {
            return Optional.empty(); // by another system
        }
    }

    /** Why a figure cannot be brought back. */
    String missing(Provenance figure) {
        return figure.run().isEmpty()
                ? "The network of this figure, %s on %s, was not saved as a run, so its view cannot be brought back."
                        .formatted(figure.network(), figure.data())
                : "The run of this figure is not at %s any more; open it from where it is now, and drop the figure again."
                        .formatted(figure.run());
    }

    /** Goes to what a figure shows. */
    void show(Provenance figure) {
        Stream.of(View.values())
                .filter(view -> view.name().equals(figure.view()))
                .findFirst()
                .ifPresent(screen::show);
        showColors(figure);
        awaited = figure;
        if (!figure.example().isEmpty()) {
            probes.add(figure.example());
        }
        if (!probes.errorProperty().get().isEmpty()) {
            awaited = null;
            status.say(
                    StatusViewModel.Kind.FAILED,
                    "The run of this figure is open, but not its example “%s”: %s"
                            .formatted(figure.example(), probes.errorProperty().get()));
            return;
        }
        arrive();
    }

    private void showColors(Provenance figure) {
        Stream.of(ColorMap.values())
                .filter(map -> map.name().equals(figure.colors()))
                .findFirst()
                .ifPresent(scale.colorMapProperty()::set);
        Stream.of(RangeRule.values())
                .filter(rule -> rule.words().equals(figure.range()))
                .findFirst()
                .ifPresentOrElse(scale.rangeProperty()::set, () -> showRange(figure));
    }

    private void showRange(Provenance figure) {
        if (figure.minimum() < figure.maximum()) {
            scale.rangeProperty().set(new FixedRange(new ValueRange(figure.minimum(), figure.maximum())));
        }
    }

    private void arrive() {
        ProbeAttention seen = attention.seenProperty().get();
        if (awaited == null || seen == null || !seen.probe().text().equals(awaited.example())) {
            return;
        }
        Provenance figure = awaited;
        awaited = null;
        figure.head()
                .filter(attention.sites().sitesProperty().get()::contains)
                .ifPresent(attention.sites().chosenProperty()::set);
        boolean recorded = moments.recorded().stream().anyMatch(moment -> moment.step() == figure.step());
        if (recorded) {
            moments.choose(figure.step());
        }
        String what = "The view of the figure is back: %s, step %s."
                .formatted(figure.data(), NumberText.count(figure.step()));
        String instead = moments.shownProperty().get() == null
                ? ""
                : NumberText.count(moments.shownProperty().get().step());
        status.say(
                StatusViewModel.Kind.DONE,
                recorded
                        ? what
                        : "The view of the figure is back, but its moment, step %s, was not kept with the run; step %s is shown."
                                .formatted(NumberText.count(figure.step()), instead));
    }
}
