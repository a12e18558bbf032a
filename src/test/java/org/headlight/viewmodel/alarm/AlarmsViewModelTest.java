package org.headlight.viewmodel.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.StepLoss;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.Test;

class AlarmsViewModelTest {
    private final MomentsViewModel moments = new MomentsViewModel();
    private final TrainingViewModel training =
            new TrainingViewModel(moments::record, new SimpleObjectProperty<>(Settings.initial(List.of())));
    private final AlarmsViewModel alarms = new AlarmsViewModel(
            training,
            moments,
            new AttentionViewModel(moments, new ProbesViewModel(moments)),
            new Background(Runnable::run, Runnable::run),
            new StatusViewModel());

    private static List<StepLoss> falling(int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> new StepLoss(step, 1.0 / step, 0.5, 0.1))
                .toList();
    }

    @Test
    void aHealthyTrainingSaysSo() {
        assertEquals(
                "Alarms come once a network learns.", alarms.summaryProperty().get());
        training.show(falling(3_150), List.of());
        assertEquals("None in 3,150 steps.", alarms.summaryProperty().get());
        assertEquals(List.of(), alarms.alarmsProperty().get());
    }

    @Test
    void aLossThatRunsAwayIsTold() {
        training.show(falling(100), List.of());
        assertEquals(List.of(), alarms.alarmsProperty().get());
        List<StepLoss> away = new ArrayList<>(falling(100));
        away.add(new StepLoss(101, Double.NaN, 0, 0.1));
        training.show(away, List.<EpochScore>of());
        AlarmCard card = alarms.alarmsProperty().get().getFirst();
        assertEquals("The loss runs away", card.title());
        assertEquals(101, card.step());
    }
}
