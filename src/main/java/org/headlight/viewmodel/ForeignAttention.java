package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.data.attention.AttentionFile;
import org.headlight.data.attention.AttentionRecording;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.ReadingProgress;
import org.headlight.viewmodel.work.StatusViewModel;

/** Attention that another program wrote into a file: it can be looked at in every view, but nothing can be trained. FX thread only. */
public final class ForeignAttention {
    private final Background background;
    private final StatusViewModel status;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private ReadingProgress progress;

    ForeignAttention(Background background, StatusViewModel status) {
        this.background = background;
        this.status = status;
    }

    /** Reads a file; one that cannot be read leaves a sentence and what was there before. */
    void open(Path file, Consumer<AttentionRecording> done) {
        cancel();
        ReadingProgress mine = new ReadingProgress(file.getFileName().toString(), background, status);
        progress = mine;
        reading.set(true);
        error.set("");
        status.say(StatusViewModel.Kind.BUSY, "Reading %s.".formatted(file.getFileName()));
        background.run(
                () -> AttentionFile.read(file, mine),
                recording -> {
                    if (progress == mine) {
                        end();
                        shown.set(true);
                        summary.set(recording.summary());
                        done.accept(recording);
                        status.say(
                                StatusViewModel.Kind.DONE, "%s: %s".formatted(file.getFileName(), recording.summary()));
                    }
                },
                sentence -> {
                    if (progress == mine) {
                        end();
                        error.set(sentence);
                        status.say(StatusViewModel.Kind.FAILED, sentence);
                    }
                });
    }

    private void end() {
        progress = null;
        reading.set(false);
    }

    /** Stops reading; what was open stays open. */
    public void cancel() {
        if (progress != null) {
            progress.cancel();
            end();
            status.say(StatusViewModel.Kind.READY, "Reading was cancelled.");
        }
    }

    /** Gives way to data or a run. */
    void leave() {
        cancel();
        shown.set(false);
        summary.set("");
        error.set("");
    }

    /** Whether such attention is on screen, so that there is nothing to train or to ask. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How much it is, and what may surprise in it. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether a file is being read, which can be called off. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the last file could not be opened; empty if it could. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
