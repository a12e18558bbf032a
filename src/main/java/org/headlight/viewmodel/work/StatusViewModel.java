package org.headlight.viewmodel.work;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.render.NumberText;

/** The status bar: what is happening now, how much memory it takes, how many pictures were skipped. FX thread only. */
public final class StatusViewModel {

    /** How a message is meant. */
    public enum Kind {
        /** Nothing is going on. */
        READY,
        /** Something is going on. */
        BUSY,
        /** Something ended well. */
        DONE,
        /** Something did not work. */
        FAILED
    }

    private static final long MEGABYTE = 1 << 20;
    private static final long MEMORY_INTERVAL = 1_000_000_000L;

    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(this, "kind", Kind.READY);
    private final ReadOnlyStringWrapper message =
            new ReadOnlyStringWrapper(this, "message", "Ready. Nothing leaves this computer.");
    private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper(this, "memory", "");
    private final ReadOnlyLongWrapper droppedFrames = new ReadOnlyLongWrapper(this, "droppedFrames", 0);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private long nextMemory;

    public StatusViewModel() {
        busy.bind(kind.isEqualTo(Kind.BUSY));
        measureMemory();
    }

    /** Says something, until the next thing is said. */
    public void say(Kind newKind, String sentence) {
        kind.set(newKind);
        message.set(sentence);
    }

    /**
     * Tells of a failure that nobody expected, so that it is seen and the app goes on.
     *
     * @param log the folder where it is taken down
     */
    public void tellUnexpected(Throwable failure, Path log) {
        say(
                Kind.FAILED,
                "Something went wrong here: %s. Your work is untouched; what happened is written down in %s."
                        .formatted(Background.sentence(failure), log));
    }

    /** Counts pictures that were replaced before they could be shown. */
    public void drop(long frames) {
        droppedFrames.set(droppedFrames.get() + frames);
    }

    /**
     * Looks at the heap about once a second.
     *
     * @param nanoseconds time of the pulse
     */
    public void onPulse(long nanoseconds) {
        if (nanoseconds >= nextMemory) {
            nextMemory = nanoseconds + MEMORY_INTERVAL;
            measureMemory();
        }
    }

    private void measureMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        memory.set("memory %s of %s MB"
                .formatted(NumberText.count(used), NumberText.count(runtime.maxMemory() / MEGABYTE)));
    }

    public ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty droppedFramesProperty() {
        return droppedFrames.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
