package org.headlight.viewmodel.moments;

import java.util.List;
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
import javafx.collections.ObservableList;
import org.headlight.snapshot.Moment;

/**
 * The recorded attention of a training: the newest moment live, or any recorded one that the user goes back to. FX thread
 * only.
 *
 * <p>Not every moment is kept of a long training, but the first, the best, the shown and the newest always are.
 */
public final class MomentsViewModel implements MomentHistory {
    /** Step of the best moment while there is none. */
    public static final int NO_STEP = -1;

    private final RecordedMoments recorded = new RecordedMoments(this::isHeld);
    private final ReadOnlyObjectWrapper<Moment> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
    private final ReadOnlyIntegerWrapper bestStep = new ReadOnlyIntegerWrapper(this, "bestStep", NO_STEP);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final IntegerProperty momentsPerSecond = new SimpleIntegerProperty(this, "momentsPerSecond", 10);
    private long nextAdvance;

    /** Forgets everything, before a new training. */
    public void clear() {
        // Nothing is shown before nothing is recorded: who follows the one may ask for the other.
        playing.set(false);
        shown.set(null);
        live.set(true);
        bestStep.set(NO_STEP);
        recorded.clear();
    }

    /** Goes over to the moments of another network; none of them is shown yet. */
    public void replace(List<Moment> others) {
        clear();
        others.forEach(recorded::insert);
    }

    /** Records the newest moment; a moment of the same step replaces the one there, for example with one probe more. */
    public void record(Moment moment) {
        recorded.record(moment);
        boolean shownAnew = shown.get() != null && shown.get().step() == moment.step();
        if (live.get() || shownAnew) {
            shown.set(moment);
        }
    }

    /** Puts the moment whose weights were kept at its place among the recorded ones, and shows it. */
    public void showBest(Moment best) {
        recorded.insert(best);
        bestStep.set(best.step());
        live.set(false);
        shown.set(best);
    }

    /** Shows the last of moments that were recorded elsewhere. */
    public void showRecorded(List<Moment> moments) {
        clear();
        moments.forEach(recorded::record);
        live.set(false);
        shown.set(moments.getLast());
    }

    private boolean isHeld(Moment moment) {
        return moment.step() == bestStep.get() || !live.get() && moment == shown.get();
    }

    /** Names the step with the lowest validation loss so far; the moment nearest to it is kept. */
    public void markBest(int step) {
        recorded.nearest(step).ifPresent(moment -> bestStep.set(moment.step()));
    }

    /** Shows the recorded moment nearest to a step, and stays there while training goes on. */
    public void choose(int step) {
        recorded.nearest(step).ifPresent(moment -> {
            live.set(false);
            shown.set(moment);
        });
    }

    /** Shows the newest moment, and every newer one as it comes. */
    public void goLive() {
        playing.set(false);
        live.set(true);
        shown.set(recorded.list().isEmpty() ? null : recorded.list().getLast());
    }

    /** Shows the first recorded moment. */
    public void goFirst() {
        choose(0);
    }

    /** Moves by a number of recorded moments, back where it is negative; past the newest one it is live again. */
    public void move(int moments) {
        List<Moment> all = recorded.list();
        int target = all.indexOf(shown.get()) + moments;
        if (target < all.size() - 1) {
            choose(all.get(Math.max(0, target)).step());
        } else if (!all.isEmpty()) {
            goLive();
        }
    }

    /** Plays the recorded moments from the shown one on, or from the first when the newest is shown; or stops playing. */
    public void togglePlaying() {
        boolean start = !playing.get() && recorded.list().size() > 1;
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
    public void onPulse(long nanoseconds) {
        if (playing.get() && nanoseconds >= nextAdvance) {
            nextAdvance = nanoseconds + 1_000_000_000L / momentsPerSecond.get();
            move(1);
        }
    }

    /** The kept moments, oldest first. Not to be changed from outside. */
    @Override
    public ObservableList<Moment> recorded() {
        return recorded.list();
    }

    /** The moment that every view shows; null while there is none. */
    public ReadOnlyObjectProperty<Moment> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public Moment shown() {
        return shown.get();
    }

    @Override
    public int bestStep() {
        return bestStep.get();
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
