package org.headlight.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.snapshot.Moment;

/**
 * The recorded attention of a training: the newest moment live, or any recorded one that the user goes back to. FX thread
 * only.
 *
 * <p>At most {@value #LIMIT} moments are kept. When they would be more, every second one goes, and from then on moments
 * are kept half as often; the first, the best and the newest always stay.
 */
public final class MomentsViewModel {
    static final int LIMIT = 240;

    /** Step of the best moment while there is none. */
    public static final int NO_STEP = -1;

    private final ObservableList<Moment> recorded = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Moment> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
    private final ReadOnlyIntegerWrapper bestStep = new ReadOnlyIntegerWrapper(this, "bestStep", NO_STEP);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final IntegerProperty momentsPerSecond = new SimpleIntegerProperty(this, "momentsPerSecond", 10);
    private int spacing;
    private long nextAdvance;

    /** Forgets everything, before a new training. */
    void clear() {
        // Nothing is shown before nothing is recorded: who follows the one may ask for the other.
        playing.set(false);
        shown.set(null);
        live.set(true);
        bestStep.set(NO_STEP);
        recorded.clear();
        spacing = 0;
    }

    /** Records the newest moment; a moment of the same step replaces the one there, for example with one probe more. */
    void record(Moment moment) {
        if (!recorded.isEmpty() && replacesNewest(moment)) {
            recorded.set(recorded.size() - 1, moment);
        } else {
            recorded.add(moment);
        }
        if (recorded.size() > LIMIT) {
            thin();
        }
        if (live.get()) {
            shown.set(moment);
        } else if (shown.get() != null && shown.get().step() == moment.step()) {
            shown.set(moment);
        }
    }

    /** Puts the moment whose weights were kept at its place among the recorded ones, and shows it. */
    void showBest(Moment best) {
        int place = 0;
        while (place < recorded.size() && recorded.get(place).step() < best.step()) {
            place++;
        }
        if (place < recorded.size() && recorded.get(place).step() == best.step()) {
            recorded.set(place, best);
        } else {
            recorded.add(place, best);
        }
        bestStep.set(best.step());
        live.set(false);
        shown.set(best);
    }

    private boolean replacesNewest(Moment moment) {
        int size = recorded.size();
        int newest = recorded.getLast().step();
        boolean tooClose = size > 2
                && newest != bestStep.get()
                && moment.step() - recorded.get(size - 2).step() < spacing;
        return newest == moment.step() || tooClose;
    }

    private void thin() {
        List<Moment> kept = new ArrayList<>(LIMIT);
        int last = recorded.size() - 1;
        for (int i = 0; i <= last; i++) {
            Moment moment = recorded.get(i);
            if (i % 2 == 0 || i == last || moment.step() == bestStep.get() || moment == shown.get()) {
                kept.add(moment);
            }
        }
        spacing = Math.max(1, (kept.getLast().step() - kept.getFirst().step()) / Math.max(1, kept.size() - 1));
        recorded.setAll(kept);
    }

    /** Names the step with the lowest validation loss so far; the moment nearest to it is kept. */
    void markBest(int step) {
        nearest(step).ifPresent(moment -> bestStep.set(moment.step()));
    }

    /** Shows the recorded moment nearest to a step, and stays there while training goes on. */
    public void choose(int step) {
        nearest(step).ifPresent(moment -> {
            live.set(false);
            shown.set(moment);
        });
    }

    /** Shows the newest moment, and every newer one as it comes. */
    public void goLive() {
        playing.set(false);
        live.set(true);
        shown.set(recorded.isEmpty() ? null : recorded.getLast());
    }

    /** Shows the first recorded moment. */
    public void goFirst() {
        choose(0);
    }

    /** Moves by a number of recorded moments, back where it is negative; past the newest one it is live again. */
    public void move(int moments) {
        if (recorded.isEmpty()) {
            return;
        }
        int target = recorded.indexOf(shown.get()) + moments;
        if (target >= recorded.size() - 1) {
            goLive();
        } else {
            choose(recorded.get(Math.max(0, target)).step());
        }
    }

    /** Plays the recorded moments from the shown one on, or from the first when the newest is shown; or stops playing. */
    public void togglePlaying() {
        boolean start = !playing.get() && recorded.size() > 1;
        if (start && live.get()) {
            goFirst();
        }
        playing.set(start);
    }

    /**
     * Goes on with playing.
     *
     * @param nanoseconds time of the pulse
     */
    void onPulse(long nanoseconds) {
        if (playing.get() && nanoseconds >= nextAdvance) {
            nextAdvance = nanoseconds + 1_000_000_000L / momentsPerSecond.get();
            move(1);
        }
    }

    private Optional<Moment> nearest(int step) {
        return recorded.stream().min((a, b) -> Integer.compare(Math.abs(a.step() - step), Math.abs(b.step() - step)));
    }

    /** The kept moments, oldest first. Not to be changed from outside. */
    public ObservableList<Moment> recorded() {
        return recorded;
    }

    /** The moment that every view shows; null while there is none. */
    public ReadOnlyObjectProperty<Moment> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the newest moment is shown, whatever it is. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Step of the best moment, or {@link #NO_STEP}. */
    public ReadOnlyIntegerProperty bestStepProperty() {
        return bestStep.getReadOnlyProperty();
    }

    /** Whether recorded moments are being played. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing;
    }

    /** How fast they are played, 1 to 30. */
    public IntegerProperty momentsPerSecondProperty() {
        return momentsPerSecond;
    }
}
