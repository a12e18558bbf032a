package org.headlight.viewmodel.moments;

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
import javafx.collections.ObservableList;
import org.headlight.snapshot.Moment;

/**
 * The recorded attention of a training: the newest moment live, or any recorded one that the user goes back to. FX thread
 * only.
 *
 * <p>A few hundred moments are kept as they were, the first, the best, the shown and the newest always among them; those
 * between are kept to three decimals, as many as there is memory for.
 */
public final class MomentsViewModel implements MomentHistory {
    /** Step of the best moment while there is none. */
    public static final int NO_STEP = -1;

    private final RecordedMoments recorded = new RecordedMoments(this::isHeld);
    private final MomentArchive archive = new MomentArchive();
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
        archive.clear();
        recorded.clear();
    }

    /** Goes over to the moments of another network; none of them is shown yet. */
    public void replace(List<Moment> others) {
        clear();
        others.forEach(this::insert);
    }

    /** Records the newest moment; a moment of the same step replaces the one there, for example with one probe more. */
    public void record(Moment moment) {
        archive.put(moment);
        recorded.record(moment);
        boolean shownAnew = shown.get() != null && shown.get().step() == moment.step();
        if (live.get() || shownAnew) {
            shown.set(moment);
        }
    }

    /** Puts the moment whose weights were kept at its place among the recorded ones, and shows it. */
    public void showBest(Moment best) {
        insert(best);
        bestStep.set(best.step());
        live.set(false);
        shown.set(best);
    }

    /** Shows the last of moments that were recorded elsewhere. */
    public void showRecorded(List<Moment> moments) {
        clear();
        moments.forEach(moment -> {
            archive.put(moment);
            recorded.record(moment);
        });
        live.set(false);
        shown.set(moments.getLast());
    }

    private void insert(Moment moment) {
        archive.put(moment);
        recorded.insert(moment);
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
        Optional<Moment> whole = recorded.nearest(step);
        Optional<Moment> chosen =
                whole.filter(moment -> moment.step() == step || archive.steps().isEmpty());
        chosen.or(() -> archive.nearest(step).map(this::wholeIfKept)).ifPresent(moment -> {
            live.set(false);
            shown.set(moment);
        });
    }

    /** What was kept as it was comes before what was packed. */
    private Moment wholeIfKept(Moment packed) {
        return recorded.nearest(packed.step())
                .filter(moment -> moment.step() == packed.step())
                .orElse(packed);
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
        List<Integer> all = steps();
        int target = (shown.get() == null ? -1 : all.indexOf(shown.get().step())) + moments;
        if (target < all.size() - 1) {
            choose(all.get(Math.max(0, target)));
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

    /** The steps that can be gone back to, rising; they change with {@link #recorded()}. */
    public List<Integer> steps() {
        return archive.steps().isEmpty()
                ? recorded.list().stream().map(Moment::step).toList()
                : archive.steps();
    }

    /** The moments that are kept as they were, oldest first. Not to be changed from outside. */
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
