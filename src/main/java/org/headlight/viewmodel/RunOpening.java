package org.headlight.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.data.DataIdentity;
import org.headlight.run.Run;
import org.headlight.task.DataSet;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.headlight.viewmodel.work.StatusViewModel;

/** Puts trained runs on the workbench, with their data where it still lies. FX thread only. */
final class RunOpening {
    private final DataOpening data;
    private final StatusViewModel status;
    private final Setup setup;
    private final ForeignAttention foreign;
    private final RunViewModel run;
    private final RunsViewModel runs;
    private final RunDisplay display;
    private final Observation observation;
    private final ScreenViewModel screen;
    private final List<Sample> samples;

    RunOpening(
            DataOpening data,
            StatusViewModel status,
            Setup setup,
            ForeignAttention foreign,
            RunViewModel run,
            RunsViewModel runs,
            RunDisplay display,
            Observation observation,
            ScreenViewModel screen,
            List<Sample> samples) {
        this.data = data;
        this.status = status;
        this.setup = setup;
        this.foreign = foreign;
        this.run = run;
        this.runs = runs;
        this.display = display;
        this.observation = observation;
        this.screen = screen;
        this.samples = samples;
    }

    /** Opens a run; one of a sample comes with the sample's data and other runs. */
    void open(Path folder, Runnable then) {
        Path whole = folder.toAbsolutePath().normalize();
        samples.stream()
                .filter(sample -> sample.runs().contains(whole))
                .findFirst()
                .ifPresentOrElse(sample -> open(sample, whole, then), () -> openAlone(folder, then));
    }

    /** @param then is told once there are examples to look at, or none are to come */
    private void openAlone(Path folder, Runnable then) {
        if (!data.refuseWhileTraining()) {
            run.open(List.of(folder), opened -> {
                foreign.leave();
                boolean known = isOfOpenData(opened.getFirst());
                if (!known) {
                    data.leave(folder.getFileName().toString());
                    observation.clear();
                }
                KnownRun first = take(opened, List.of(folder)).getFirst();
                Optional<Path> place = known ? Optional.empty() : placeOfData(first.run());
                display.open(first, place.isPresent() ? () -> {} : then);
                screen.show(View.HEATMAP);
                place.ifPresent(found -> openDataOf(first, found, then));
            });
        }
    }

    /** Where the data of a run still lies; where it is gone, the user hears of it. */
    private Optional<Path> placeOfData(Run opened) {
        DataIdentity identity = opened.data();
        Optional<Path> place =
                Optional.of(identity.place()).filter(path -> !path.isEmpty()).map(Path::of);
        if (place.isPresent() && Files.notExists(place.get())) {
            status.say(
                    StatusViewModel.Kind.FAILED,
                    "The run is open, but its data is not at %s any more; open %s to see its examples."
                            .formatted(place.get(), identity.name()));
            return Optional.empty();
        }
        return place;
    }

    private void openDataOf(KnownRun opened, Path place, Runnable then) {
        setup.data().open(place, opened.run().recipe().task(), () -> {
            if (isOfOpenData(opened.run())) {
                display.open(opened, then);
            } else {
                setup.data().clear();
                data.refuse("The run is open without its data: %s was changed since the run learned from it."
                        .formatted(place));
                then.run();
            }
        });
    }

    /** Whether a run goes on the list of those that are there, instead of taking their place. */
    private boolean isOfOpenData(Run opened) {
        DataSet examples = setup.data().examplesProperty().get();
        return examples != null
                && opened.recipe().task() == setup.task().taskProperty().get()
                && examples.examples().identity().isSameAs(opened.data());
    }

    /** Opens a sample with its trained runs, so that every view has something to show. */
    void open(Sample sample) {
        open(sample, sample.runs().getFirst(), () -> {});
    }

    private void open(Sample sample, Path first, Runnable then) {
        data.open(
                sample,
                () -> run.open(sample.runs(), opened -> {
                    List<KnownRun> known = take(opened, sample.runs());
                    display.open(known.get(sample.runs().indexOf(first)), then);
                    screen.show(View.HEATMAP);
                }));
    }

    /** Takes runs into the list, each with the folder it came from. */
    private List<KnownRun> take(List<Run> opened, List<Path> folders) {
        List<KnownRun> known = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            known.add(runs.add(opened.get(i), Optional.of(folders.get(i))));
        }
        return known;
    }

    /** Shows another run of the same data; a training that goes on is what is shown until it ends. */
    void choose(KnownRun chosen) {
        if (chosen != runs.currentProperty().get() && !data.refuseWhileTraining()) {
            display.change(chosen);
            screen.showAttention();
        }
    }
}
