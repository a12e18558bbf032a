package org.headlight.analysis.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;
import org.junit.jupiter.api.Test;

class LossAlarmsTest {

    private static List<StepLoss> steps(int count, IntToDoubleFunction loss) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> new StepLoss(step, loss.applyAsDouble(step), 0.5, 0.001))
                .toList();
    }

    private static List<EpochScore> epochs(double[] train, double[] validation) {
        return IntStream.range(0, train.length)
                .mapToObj(i -> new EpochScore(i + 1, 100 * (i + 1), train[i], validation[i], 0.5, false))
                .toList();
    }

    private static List<AlarmKind> kinds(List<StepLoss> steps, List<EpochScore> epochs) {
        return LossAlarms.of(steps, epochs).stream().map(Alarm::kind).toList();
    }

    /** Falls, and jumps from batch to batch by a third. */
    @Test
    void aNoisyLossThatFallsIsHealthy() {
        List<StepLoss> falling = steps(500, step -> Math.exp(-step / 150.0) * (1 + 0.3 * Math.sin(step * 1.7)));
        assertEquals(List.of(), kinds(falling, List.of()));
    }

    /** Near 0 a loss may be ten times what it was and still be nothing. */
    @Test
    void aSmallLossMayJitter() {
        assertEquals(
                List.of(), kinds(steps(400, step -> step < 200 ? 1.0 / step : 0.001 + step % 40 * 0.002), List.of()));
    }

    @Test
    void aLossThatRunsAwayIsToldWhereItDoes() {
        List<Alarm> alarms =
                LossAlarms.of(steps(400, step -> step < 200 ? Math.exp(-step / 80.0) : step / 100.0), List.of());
        assertEquals(AlarmKind.DIVERGED, alarms.getFirst().kind());
        int told = alarms.getFirst().step();
        assertEquals(205, told, 5, "the rise begins at step 200");
    }

    @Test
    void aLossThatIsNoNumberIsToldAtOnce() {
        List<Alarm> alarms = LossAlarms.of(steps(50, step -> step < 7 ? 1 : Double.NaN), List.of());
        assertEquals(AlarmKind.DIVERGED, alarms.getFirst().kind());
        assertEquals(7, alarms.getFirst().step());
    }

    @Test
    void aLossThatStandsStillIsTold() {
        double[] chance = {0.6931, 0.6932, 0.6930, 0.6931};
        assertEquals(List.of(AlarmKind.STUCK), kinds(List.of(), epochs(chance, chance)));
        double[] slow = {0.693, 0.680, 0.670, 0.66};
        assertEquals(List.of(), kinds(List.of(), epochs(slow, slow)));
    }

    @Test
    void validationThatRisesWhileTrainingFallsIsOverfitting() {
        double[] train = {0.6, 0.4, 0.3, 0.2, 0.1, 0.05};
        double[] validation = {0.6, 0.5, 0.45, 0.52, 0.6, 0.7};
        List<Alarm> alarms = LossAlarms.of(List.of(), epochs(train, validation));
        assertEquals(AlarmKind.OVERFITTING, alarms.getFirst().kind());
        assertEquals(600, alarms.getFirst().step(), "the third epoch in a row that is a tenth above the best");
    }

    @Test
    void jitterOfTheValidationIsNot() {
        double[] train = {0.6, 0.4, 0.3, 0.2, 0.1, 0.05};
        assertEquals(List.of(), kinds(List.of(), epochs(train, new double[] {0.6, 0.5, 0.52, 0.5, 0.53, 0.52})));
        double[] both = {0.6, 0.4, 0.6, 0.7, 0.8, 0.9};
        assertEquals(List.of(), kinds(List.of(), epochs(both, both)), "both rise: that is not overfitting");
    }
}
