package org.headlight.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** The chosen network as a file, to be edited by hand and opened again. FX thread only. */
final class SpecFile {
    private final Background background;
    private final StatusViewModel status;
    private final Setup setup;

    SpecFile(Background background, StatusViewModel status, Setup setup) {
        this.background = background;
        this.status = status;
        this.setup = setup;
    }

    /** Whether a file is a spec by its name. */
    static boolean isSpec(Path path) {
        return Files.isRegularFile(path)
                && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Writes the chosen network with all its options. */
    void save(Path file) {
        String json = NetworkSpecJson.write(setup.model().specProperty().get());
        background.run(
                () -> Files.writeString(file, json),
                saved -> say(StatusViewModel.Kind.DONE, "The network was saved in %s.".formatted(saved)),
                sentence -> say(StatusViewModel.Kind.FAILED, sentence));
    }

    /** Chooses the network that a file names; one that cannot be chosen leaves a sentence and the old one. */
    void open(Path file) {
        background.run(
                () -> NetworkSpecJson.read(Files.readString(file)),
                spec -> choose(spec, file),
                sentence -> say(StatusViewModel.Kind.FAILED, "%s: %s".formatted(file.getFileName(), sentence)));
    }

    private void choose(NetworkSpec spec, Path file) {
        Task task = Tasks.of(spec.network());
        boolean free = setup.data().previewProperty().get() == null;
        if (!free && task != setup.task().taskProperty().get()) {
            say(
                    StatusViewModel.Kind.FAILED,
                    "%s is a network to %s, but the data that is open is not for that."
                            .formatted(file.getFileName(), task.name()));
            return;
        }
        setup.task().use(task);
        setup.model().show(spec);
        say(StatusViewModel.Kind.DONE, "The network of %s was chosen.".formatted(file.getFileName()));
    }

    private void say(StatusViewModel.Kind kind, String sentence) {
        status.say(kind, sentence);
    }
}
