package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.task.Tasks;
import org.headlight.viewmodel.work.StatusViewModel;

/** Puts other data on the workbench, in the place of all that was there. FX thread only. */
final class DataOpening {
    private final StatusViewModel status;
    private final Setup setup;
    private final ForeignAttention foreign;
    private final Observation observation;
    private final ScreenViewModel screen;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");

    DataOpening(
            StatusViewModel status,
            Setup setup,
            ForeignAttention foreign,
            Observation observation,
            ScreenViewModel screen) {
        this.status = status;
        this.setup = setup;
        this.foreign = foreign;
        this.observation = observation;
        this.screen = screen;
    }

    /** Opens a file or folder of data. */
    void open(Path path) {
        open(shown -> setup.data().open(path, shown), () -> {});
    }

    /** Opens a sample's data, and goes on with it. */
    void open(Sample sample, Runnable done) {
        open(shown -> setup.data().open(sample.data(), Tasks.get(sample.task()), shown), done);
    }

    private void open(Consumer<Runnable> read, Runnable done) {
        if (!refuseWhileTraining()) {
            read.accept(() -> {
                title.set(setup.data().nameProperty().get());
                observation.clear();
                foreign.leave();
                screen.show(View.DATA);
                done.run();
            });
        }
    }

    /** Leaves the workbench without data, for something that has a name of its own. */
    void leave(String name) {
        setup.data().clear();
        title.set(name);
    }

    /** Whether nothing else can be opened now, which the user is told. */
    boolean refuseWhileTraining() {
        boolean training = setup.training().activeProperty().get();
        if (training) {
            refuse("A training is going on; stop it before you open something else.");
        }
        return training;
    }

    /** Tells why something cannot be opened. */
    void refuse(String sentence) {
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
