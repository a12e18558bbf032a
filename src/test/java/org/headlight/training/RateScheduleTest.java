package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.headlight.snapshot.Settings;
import org.headlight.task.Recipe;
import org.headlight.tensor.GoldenCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateScheduleTest {
    private static final int STEPS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"cosine", "warmup"})
    void everyUpdateHasTheRateOfPyTorch(String name) {
        RateSchedule schedule = RateSchedule.of(training("schedule", name).with("warmupSteps", "4"), STEPS);
        JsonNode golden = GoldenCase.of("schedules", name).json();
        for (int step = 1; step <= STEPS; step++) {
            assertEquals(golden.get(step - 1).asDouble(), schedule.share(step, List.of()), 1e-9, name + " " + step);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "plateau"})
    void everyEpochHasTheRateOfPyTorch(String name) {
        Settings training = training("schedule", name)
                .with("rateFactor", "0.3")
                .with("rateEpochs", name.equals("step") ? "3" : "2");
        RateSchedule schedule = RateSchedule.of(training, STEPS);
        JsonNode golden = GoldenCase.of("schedules", name).json();
        List<Double> losses = new ArrayList<>();
        for (JsonNode loss : GoldenCase.of("schedules", "losses").json()) {
            assertEquals(golden.get(losses.size()).asDouble(), schedule.share(1, losses), 1e-9, name + losses);
            losses.add(loss.asDouble());
        }
    }

    @Test
    void theWarmUpOfThePaperByHand() {
        RateSchedule schedule = RateSchedule.inverseRoot(4_000);
        double peak = 1 / Math.sqrt(512 * 4_000.0);
        assertEquals(Math.pow(512, -0.5) * Math.pow(4_000, -1.5), peak * schedule.share(1, List.of()), 1e-15);
        assertEquals(1, schedule.share(4_000, List.of()));
        assertEquals(0.5, schedule.share(16_000, List.of()), 1e-12);
    }

    @Test
    void halfWayDownTheCosineIsHalf() {
        RateSchedule schedule = RateSchedule.cosine(10, 110);
        assertEquals(0.5, schedule.share(5, List.of()));
        assertEquals(1, schedule.share(11, List.of()));
        assertEquals(0.5, schedule.share(61, List.of()), 1e-12);
        assertTrue(schedule.share(110, List.of()) > 0, "the last update still moves");
    }

    @Test
    void aTrainingShorterThanItsWarmUpRisesToTheEnd() {
        RateSchedule schedule = RateSchedule.cosine(100, 5);
        assertEquals(0.2, schedule.share(1, List.of()));
        assertEquals(1, schedule.share(5, List.of()));
    }

    @Test
    void theUsersRateScalesTheSchedule() {
        LearningRate rate = new LearningRate(0.1, RateSchedule.stairs(0.5, 1));
        assertEquals(0.1, rate.at(1, OptionalDouble.empty()));
        rate.judged(0.7);
        assertEquals(0.05, rate.at(2, OptionalDouble.empty()));
        assertEquals(0.2, rate.at(3, OptionalDouble.of(0.4)));
        assertEquals(0.2, rate.at(4, OptionalDouble.empty()));
        assertEquals(0.2, rate.last());
    }

    private static Settings training(String key, String value) {
        return Recipe.of("bigru-additive").training().with(key, value);
    }
}
