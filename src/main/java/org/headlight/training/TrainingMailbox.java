package org.headlight.training;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.headlight.snapshot.TrainingFrame;

/**
 * A single slot between the engine thread and the screen: the newest frame wins, an unread one is simply replaced.
 *
 * <p>Two things survive being replaced: attention that was asked for and not read yet, and the end of the training. Safe from
 * any thread; never blocks.
 */
public final class TrainingMailbox {
    private final AtomicReference<TrainingFrame> slot = new AtomicReference<>();

    /** Puts a frame into the slot, whether the last one was read or not. */
    public void put(TrainingFrame frame) {
        slot.accumulateAndGet(frame, TrainingMailbox::newest);
    }

    /** Empties the slot; empty if nothing arrived since the last call. Called once a pulse. */
    public Optional<TrainingFrame> take() {
        return Optional.ofNullable(slot.getAndSet(null));
    }

    private static TrainingFrame newest(TrainingFrame unread, TrainingFrame arriving) {
        if (unread == null) {
            return arriving;
        }
        boolean ended = unread.progress().state().isEnd();
        return new TrainingFrame(
                ended ? unread.progress() : arriving.progress(),
                arriving.moment().or(unread::moment));
    }
}
