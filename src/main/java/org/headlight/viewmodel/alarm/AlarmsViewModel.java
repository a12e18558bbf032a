package org.headlight.viewmodel.alarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.headlight.analysis.alarm.Alarm;
import org.headlight.analysis.alarm.AttentionAlarms;
import org.headlight.analysis.alarm.LossAlarms;
import org.headlight.analysis.alarm.MomentState;
import org.headlight.render.NumberText;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.StepLoss;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * What the losses and the recorded attention warn of. Judged in the background, at most once a second. FX thread only.
 *
 * <p>Each recorded moment is read once; what was read is kept, and not its maps.
 */
public final class AlarmsViewModel {
    private static final long PAUSE = 1_000_000_000L;
    private static final String NOTHING_YET = "Alarms come once a network learns.";

    private final TrainingViewModel training;
    private final MomentsViewModel moments;
    private final AttentionViewModel attention;
    private final Background background;
    private final StatusViewModel status;
    private final ReadOnlyObjectWrapper<List<AlarmCard>> alarms =
            new ReadOnlyObjectWrapper<>(this, "alarms", List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", NOTHING_YET);
    private Map<Moment, MomentState> read = new IdentityHashMap<>();
    private long nextLook;
    private boolean looking;
    private boolean changed;

    public AlarmsViewModel(
            TrainingViewModel training,
            MomentsViewModel moments,
            AttentionViewModel attention,
            Background background,
            StatusViewModel status) {
        this.training = training;
        this.moments = moments;
        this.attention = attention;
        this.background = background;
        this.status = status;
        training.historyVersionProperty().addListener(observable -> change());
        moments.recorded().addListener((ListChangeListener<Moment>) added -> change());
    }

    /** While a network learns the pulse decides when to look; otherwise there is none, and little to look at. */
    private void change() {
        changed = true;
        if (!training.activeProperty().get()) {
            lookAgain();
        }
    }

    private void lookAgain() {
        if (changed && !looking) {
            look();
        }
    }

    /**
     * Looks again if there is something new and the last look is a while ago.
     *
     * @param nanoseconds time of the pulse
     */
    public void onPulse(long nanoseconds) {
        if (nanoseconds >= nextLook) {
            nextLook = nanoseconds + PAUSE;
            lookAgain();
        }
    }

    private void look() {
        changed = false;
        looking = true;
        List<StepLoss> steps = List.copyOf(training.stepsFrom(0));
        List<EpochScore> epochs = List.copyOf(training.epochsFrom(0));
        List<Moment> recorded = List.copyOf(moments.recorded());
        Map<Moment, MomentState> known = read;
        background.run(
                () -> judge(steps, epochs, recorded, known),
                found -> {
                    looking = false;
                    read = found.read();
                    show(found.alarms(), steps.size());
                    if (!training.activeProperty().get()) {
                        lookAgain();
                    }
                },
                sentence -> {
                    looking = false;
                    status.say(StatusViewModel.Kind.FAILED, sentence);
                });
    }

    private record Found(List<Alarm> alarms, Map<Moment, MomentState> read) {}

    private static Found judge(
            List<StepLoss> steps, List<EpochScore> epochs, List<Moment> recorded, Map<Moment, MomentState> known) {
        Map<Moment, MomentState> states = new IdentityHashMap<>();
        List<MomentState> inOrder = new ArrayList<>();
        for (Moment moment : recorded) {
            MomentState state = known.containsKey(moment) ? known.get(moment) : MomentState.of(moment);
            states.put(moment, state);
            inOrder.add(state);
        }
        List<Alarm> alarms = new ArrayList<>(LossAlarms.of(steps, epochs));
        alarms.addAll(AttentionAlarms.of(inOrder));
        alarms.sort(Comparator.comparing((Alarm alarm) -> alarm.kind().isGood()).thenComparing(Alarm::step));
        return new Found(alarms, states);
    }

    private void show(List<Alarm> found, int steps) {
        List<AlarmCard> cards = found.stream().map(AlarmCard::of).toList();
        if (!cards.equals(alarms.get())) {
            alarms.set(cards);
        }
        summary.set(steps == 0 ? NOTHING_YET : "None in %s steps.".formatted(NumberText.count(steps)));
    }

    /** Goes to the moment and the head that an alarm is about. */
    public void show(AlarmCard alarm) {
        moments.choose(alarm.step());
        alarm.head().ifPresent(attention.sites().chosenProperty()::set);
    }

    /** What was found, warnings before good news, each in the order of their steps. */
    public ReadOnlyObjectProperty<List<AlarmCard>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    /** What to say where nothing is wrong. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
