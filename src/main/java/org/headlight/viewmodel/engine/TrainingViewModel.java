package org.headlight.viewmodel.engine;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.TrainingFrame;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;
import org.headlight.training.LossHistory;
import org.headlight.training.Training;
import org.headlight.training.TrainingControl;

/**
 * The training: where it stands, and the wishes of the user. FX thread only.
 *
 * <p>Nothing arrives by itself: each pulse empties the mailbox, and asks for the next attention only when something shows it.
 */
public final class TrainingViewModel {
    private final ReadOnlyObjectWrapper<TrainingProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(this, "active");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyLongWrapper historyNumber = new ReadOnlyLongWrapper(this, "historyNumber");
    private final ReadOnlyLongWrapper historyVersion = new ReadOnlyLongWrapper(this, "historyVersion");
    private final Consumer<Moment> moments;
    private TrainingControl control;
    private Training training;
    private LossHistory history = new LossHistory();
    private int historyStep = -1;

    /**
     * @param moments takes the attention of the probes as it arrives
     * @param settings the values of its options; the rate may change while it goes on
     */
    public TrainingViewModel(Consumer<Moment> moments, ObservableValue<Settings> settings) {
        this.moments = moments;
        running.bind(Bindings.createBooleanBinding(
                () -> progress.get() != null && progress.get().state() == TrainingState.RUNNING, progress));
        settings.addListener((observable, before, values) -> {
            if (before.real("rate") != values.real("rate")) {
                changeRate(values.real("rate"));
            }
        });
    }

    /** Watches a training that was started just now. */
    public void begin(Training started) {
        training = started;
        control = started.control();
        history = started.history();
        historyNumber.set(historyNumber.get() + 1);
        historyStep = -1;
        progress.set(null);
        active.set(true);
        historyVersion.set(historyVersion.get() + 1);
    }

    /** Shows the losses of a run that was opened. */
    public void show(List<StepLoss> steps, List<EpochScore> epochs) {
        history = new LossHistory();
        historyNumber.set(historyNumber.get() + 1);
        steps.forEach(history::add);
        epochs.forEach(history::add);
        progress.set(null);
        historyVersion.set(historyVersion.get() + 1);
    }

    /** Goes on after a pause, or pauses. */
    public void togglePause() {
        if (!active.get()) {
            return;
        }
        if (control.isPaused()) {
            control.resume();
        } else {
            control.pause();
        }
    }

    /** Makes one update and waits. */
    public void step() {
        if (active.get()) {
            control.step();
            control.wantFrame();
        }
    }

    /** Ends the training within one step and keeps the best of what was learned. */
    public void stop() {
        if (active.get()) {
            control.stop();
        }
    }

    /** Watches other examples from now on. */
    public void watch(List<Probe> probes) {
        if (active.get()) {
            control.probes(probes);
        }
    }

    /** Takes something from the network wherever it is watched, and nothing from what it learns. */
    public void intervene(Intervention intervention) {
        if (active.get()) {
            control.intervention(intervention);
        }
    }

    private void changeRate(double rate) {
        if (active.get()) {
            control.rate(rate);
        }
    }

    /**
     * Takes what arrived since the last pulse.
     *
     * @param attentionShown whether anything on screen shows attention now; otherwise none is asked for
     */
    public void onPulse(boolean attentionShown) {
        if (!active.get()) {
            return;
        }
        training.mailbox().take().ifPresent(this::take);
        if (active.get() && attentionShown) {
            control.wantFrame();
        }
        announceHistory();
    }

    /** Takes the last frame without waiting for the next pulse. */
    public void finish() {
        if (active.get()) {
            training.mailbox().take().ifPresent(this::take);
            active.set(false);
            announceHistory();
        }
    }

    private void take(TrainingFrame frame) {
        frame.moment().ifPresent(moments);
        progress.set(frame.progress());
        if (frame.progress().state().isEnd()) {
            active.set(false);
            announceHistory();
        }
    }

    private void announceHistory() {
        int step = progress.get() == null ? 0 : progress.get().step();
        if (step != historyStep || !active.get()) {
            historyStep = step;
            historyVersion.set(historyVersion.get() + 1);
        }
    }

    /** The losses of the steps from an index on, from 0. */
    public List<StepLoss> stepsFrom(int index) {
        return history.stepsFrom(index);
    }

    /** The scores of the epochs from an index on, from 0. */
    public List<EpochScore> epochsFrom(int index) {
        return history.epochsFrom(index);
    }

    /** How far it is; null before the first word of it. */
    public ReadOnlyObjectProperty<TrainingProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether a training was started and has not ended: it runs, or it waits. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether updates are being made at this moment. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Another one for every training whose losses are shown. */
    public ReadOnlyLongProperty historyNumberProperty() {
        return historyNumber.getReadOnlyProperty();
    }

    /** Changes at most once a pulse, whenever the losses have grown or are others. */
    public ReadOnlyLongProperty historyVersionProperty() {
        return historyVersion.getReadOnlyProperty();
    }
}
