package org.headlight.ui.control.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.StepLoss;
import org.headlight.ui.control.Gestures;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.Samples;
import org.headlight.ui.control.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(JavaFx.class)
class TrainingChartTest {
    private final TrainingSeries series = new TrainingSeries();

    private static List<LineChart<?, ?>> tracks(TrainingChart chart) {
        return chart.getChildrenUnmodifiable().stream()
                .filter(LineChart.class::isInstance)
                .<LineChart<?, ?>>map(node -> (LineChart<?, ?>) node)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {333, 800, 1151.5})
    void bothTracksAndTheSliderShareOneAxisToThePixel(double width) {
        series.addSteps(Samples.losses(1240));
        TrainingChart chart = new TrainingChart(series);
        MomentSlider slider = new MomentSlider(chart.stepAxis());
        Scene scene = Pictures.scene(new VBox(chart, slider), width, 164, Theme.LIGHT);
        Pictures.layOut(scene);
        for (LineChart<?, ?> track : tracks(chart)) {
            ValueScale steps = (ValueScale) track.getXAxis();
            for (int step : new int[] {0, 1, 620, 1239, 1240}) {
                double inChart =
                        steps.localToScene(steps.getDisplayPosition(step), 0).getX();
                assertEquals(chart.stepAxis().position(step, slider.getWidth()), inChart, 0.5);
            }
        }
    }

    @Test
    void drawsAtMostAThousandPointsALineAndKeepsTheSpike() {
        series.addSteps(Samples.losses(20_000));
        TrainingChart chart = new TrainingChart(series);
        Pictures.scene(new VBox(chart), 1000, 120, Theme.LIGHT);
        chart.refresh();
        XYChart.Series<?, ?> raw = tracks(chart).getFirst().getData().getFirst();
        long different = raw.getData().stream()
                .map(point -> ((Number) point.getXValue()).doubleValue())
                .distinct()
                .count();
        assertTrue(different <= 1002, different + " points");
        assertTrue(raw.getData().stream().anyMatch(point -> ((Number) point.getYValue()).doubleValue() == 0.65));
    }

    @Test
    void growsWithItsSeriesAndCanStartAnew() {
        TrainingChart chart = new TrainingChart(series);
        Pictures.scene(new VBox(chart), 1000, 120, Theme.LIGHT);
        series.addSteps(Samples.losses(100));
        chart.refresh();
        assertEquals(100, chart.stepAxis().getLast());
        series.clear();
        chart.refresh();
        assertEquals(1, chart.stepAxis().getLast());
        assertTrue(tracks(chart).getFirst().getData().getFirst().getData().isEmpty());
    }

    @Test
    void aLogScaleStandsLossesAtTheirLogarithms() {
        series.addSteps(List.of(new StepLoss(1, 1, 0, 0.1), new StepLoss(2, 0.01, 0, 0.1), new StepLoss(3, 0, 0, 0.1)));
        TrainingChart chart = new TrainingChart(series);
        chart.setLogScale(true);
        List<Double> values = tracks(chart).getFirst().getData().getFirst().getData().stream()
                .map(point -> ((Number) point.getYValue()).doubleValue())
                .distinct()
                .toList();
        assertEquals(List.of(0.0, -2.0), values);
    }

    @Test
    void aRateThatGlidesIsNoChangeAndOneThatJumpsIs() {
        TrainingSeries series = new TrainingSeries();
        series.addSteps(IntStream.rangeClosed(1, 400)
                .mapToObj(step -> new StepLoss(
                        step,
                        1,
                        Double.NaN,
                        (step < 300 ? 0.002 : 0.001)
                                * Math.min(step / 100.0, 0.5 + 0.5 * Math.cos(Math.PI * (step - 100) / 300.0))))
                .toList());
        assertEquals(
                List.of(300),
                series.rateChanges().stream()
                        .map(TrainingSeries.RateChange::step)
                        .toList());
    }

    @Test
    void remembersRateChangesLostLossesAndTheBestStep() {
        series.addSteps(Samples.losses(100));
        series.addEpochs(Samples.epochs(100, 10));
        assertEquals(List.of(new TrainingSeries.RateChange(75, 0.001, 0.0005)), series.rateChanges());
        assertEquals(List.of(80), series.stepsWithoutLoss());
        assertEquals(60, series.bestStep());
        assertEquals(100, series.lastStep());
    }

    @Test
    void draggingPicksTheNearestRecordedStepAndTheRightEndIsLive() {
        StepAxis axis = new StepAxis();
        axis.setLast(1000);
        MomentSlider slider = new MomentSlider(axis);
        slider.setRecordedSteps(RecordedSteps.of(0, 100, 400, 900));
        Pictures.scene(new VBox(slider), 800, 48, Theme.LIGHT);
        double middle = 21;
        Gestures.drag(slider, axis.position(10, 800), middle, axis.position(290, 800), middle);
        assertEquals(400, slider.getChosenStep());
        Gestures.drag(slider, axis.position(400, 800), middle, 799, middle);
        assertEquals(TrainingChart.LIVE, slider.getChosenStep());
    }

    @Test
    void keysGoThroughTheRecordedSteps() {
        StepAxis axis = new StepAxis();
        axis.setLast(1000);
        MomentSlider slider = new MomentSlider(axis);
        slider.setRecordedSteps(RecordedSteps.of(0, 100, 400, 900));
        Gestures.press(slider, KeyCode.LEFT);
        assertEquals(900, slider.getChosenStep());
        Gestures.press(slider, KeyCode.LEFT);
        assertEquals(400, slider.getChosenStep());
        Gestures.press(slider, KeyCode.RIGHT);
        Gestures.press(slider, KeyCode.RIGHT);
        assertEquals(TrainingChart.LIVE, slider.getChosenStep());
        Gestures.press(slider, KeyCode.HOME);
        assertEquals(0, slider.getChosenStep());
        Gestures.press(slider, KeyCode.LEFT);
        assertEquals(0, slider.getChosenStep());
        Gestures.press(slider, KeyCode.END);
        assertEquals(TrainingChart.LIVE, slider.getChosenStep());
    }

    @Test
    void withoutRecordedStepsThereIsOnlyLive() {
        MomentSlider slider = new MomentSlider(new StepAxis());
        Gestures.press(slider, KeyCode.LEFT);
        Gestures.press(slider, KeyCode.HOME);
        assertEquals(TrainingChart.LIVE, slider.getChosenStep());
    }
}
