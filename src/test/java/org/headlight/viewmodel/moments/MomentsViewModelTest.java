package org.headlight.viewmodel.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.snapshot.Moment;
import org.junit.jupiter.api.Test;

class MomentsViewModelTest {
    private final MomentsViewModel moments = new MomentsViewModel();

    @Test
    void theNewestIsShownWhileLive() {
        record(1, 5, 9);
        assertEquals(9, shown());
        assertTrue(moments.liveProperty().get());
    }

    @Test
    void aChosenMomentStaysWhileTrainingGoesOn() {
        record(1, 5, 9);
        moments.choose(6);
        record(13);
        assertEquals(5, shown());
        moments.goLive();
        assertEquals(13, shown());
    }

    @Test
    void theFirstTheBestAndTheNewestAreKeptHoweverManyCome() {
        for (int step = 1; step <= 5_000; step++) {
            record(step);
            if (step == 1_234) {
                moments.markBest(step);
            }
        }
        List<Integer> steps = moments.recorded().stream().map(Moment::step).toList();
        assertTrue(steps.size() <= RecordedMoments.LIMIT, () -> steps.size() + " moments");
        assertTrue(steps.containsAll(List.of(1, 1_234, 5_000)), steps::toString);
        assertEquals(steps.stream().sorted().distinct().toList(), steps);
    }

    @Test
    void theSameStepAnewReplacesItself() {
        record(3, 3);
        assertEquals(1, moments.recorded().size());
    }

    @Test
    void movingPastTheNewestIsLiveAgain() {
        record(1, 2, 3);
        moments.goFirst();
        assertEquals(1, shown());
        moments.move(1);
        assertFalse(moments.liveProperty().get());
        moments.move(1);
        assertEquals(3, shown());
        assertTrue(moments.liveProperty().get());
    }

    @Test
    void playingStartsAtTheFirstAndEndsAtTheNewest() {
        record(1, 2, 3);
        moments.momentsPerSecondProperty().set(10);
        moments.togglePlaying();
        assertEquals(1, shown());
        moments.onPulse(1_000_000_000L);
        moments.onPulse(1_050_000_000L);
        assertEquals(2, shown(), "a tenth of a second has not passed");
        moments.onPulse(1_100_000_000L);
        assertEquals(3, shown());
        assertFalse(moments.playingProperty().get());
    }

    @Test
    void theKeptWeightsTakeTheirPlaceInTheRow() {
        record(1, 50, 100);
        moments.showBest(new Moment(60, List.of()));
        assertEquals(
                List.of(1, 50, 60, 100),
                moments.recorded().stream().map(Moment::step).toList());
        assertEquals(60, shown());
        assertEquals(60, moments.bestStepProperty().get());
    }

    private void record(int... steps) {
        for (int step : steps) {
            moments.record(new Moment(step, List.of()));
        }
    }

    private int shown() {
        return moments.shownProperty().get().step();
    }
}
