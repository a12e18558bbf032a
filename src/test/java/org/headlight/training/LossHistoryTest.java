package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;
import org.junit.jupiter.api.Test;

class LossHistoryTest {
    private final LossHistory history = new LossHistory();

    @Test
    void aReaderAsksForWhatItHasNotSeen() {
        history.add(new StepLoss(1, 0.7, 0.5, 0.001));
        history.add(new StepLoss(2, 0.6, 0.5, 0.001));
        assertEquals(List.of(new StepLoss(2, 0.6, 0.5, 0.001)), history.stepsFrom(1));
        assertEquals(List.of(), history.stepsFrom(2));
        assertEquals(List.of(), history.stepsFrom(99));
        EpochScore score = new EpochScore(1, 2, 0.65, 0.7, 0.5, true);
        history.add(score);
        assertEquals(List.of(score), history.epochsFrom(0));
    }

    @Test
    void noLossIsLostBetweenTwoThreads() throws InterruptedException {
        int count = 20_000;
        Thread writer = new Thread(() -> {
            for (int step = 1; step <= count; step++) {
                history.add(new StepLoss(step, step, 0, 0));
            }
        });
        writer.start();
        List<StepLoss> read = new ArrayList<>();
        while (read.size() < count) {
            read.addAll(history.stepsFrom(read.size()));
        }
        writer.join();
        for (int step = 1; step <= count; step++) {
            assertEquals(step, read.get(step - 1).step());
        }
    }
}
