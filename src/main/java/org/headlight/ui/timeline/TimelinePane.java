package org.headlight.ui.timeline;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Moment;
import org.headlight.ui.control.timeline.MomentSlider;
import org.headlight.ui.control.timeline.RecordedSteps;
import org.headlight.ui.control.timeline.TrainingChart;
import org.headlight.ui.control.timeline.TrainingSeries;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.alarm.AlarmCard;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * The curves of the training over one slider: live at the right end, any recorded step when dragged. FX thread only.
 *
 * <p>It reads on in the history whenever that says it has grown, and starts over when it is another one.
 */
public final class TimelinePane extends BorderPane {
    private final TrainingViewModel training;
    private final MomentsViewModel moments;
    private final TrainingSeries series = new TrainingSeries();
    private final TrainingChart chart = new TrainingChart(series);
    private final MomentSlider slider = new MomentSlider(chart.stepAxis());
    private final MomentValues values;
    private long shownHistory;
    private int steps;
    private int epochs;
    private boolean following;

    /** @param tall whether there is room for two tracks */
    public TimelinePane(WorkbenchViewModel workbench, ObservableValue<Boolean> tall) {
        this.training = workbench.training();
        this.moments = workbench.moments();
        BooleanBinding accuracyShown = Bindings.createBooleanBinding(
                () -> tall.getValue() && series.hasAccuracy(), tall, series.versionProperty());
        this.values = new MomentValues(series, workbench.task().lossUnitProperty(), accuracyShown);
        getStyleClass().add("timeline-pane");
        chart.accuracyShownProperty().bind(accuracyShown);
        VBox left = new VBox(values, new TransportBar(moments));
        left.getStyleClass().add("left");
        VBox.setVgrow(values, Priority.ALWAYS);
        VBox right = new VBox(chart, slider);
        right.getStyleClass().add("right");
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setVisible(false);
        series.versionProperty().addListener(observable -> right.setVisible(series.lastStep() > 0));
        workbench
                .alarms()
                .alarmsProperty()
                .subscribe(alarms -> slider.setAlarms(new RecordedSteps(alarms.stream()
                        .filter(alarm -> !alarm.isGood())
                        .map(AlarmCard::step)
                        .distinct()
                        .sorted()
                        .toList())));
        setTop(new TimelineHeader(moments, chart, new GoOnButton(workbench)));
        setCenter(new HBox(left, right));
        training.historyVersionProperty().addListener(observable -> readOn());
        moments.shownProperty().addListener(observable -> follow());
        moments.liveProperty().addListener(observable -> follow());
        slider.bestStepProperty().bind(moments.bestStepProperty());
        slider.chosenStepProperty().addListener((observable, before, step) -> choose(step.intValue()));
        readOn();
    }

    private void readOn() {
        if (training.historyNumberProperty().get() != shownHistory) {
            shownHistory = training.historyNumberProperty().get();
            series.clear();
            steps = 0;
            epochs = 0;
        }
        var newSteps = training.stepsFrom(steps);
        var newEpochs = training.epochsFrom(epochs);
        steps += newSteps.size();
        epochs += newEpochs.size();
        if (!newSteps.isEmpty()) {
            series.addSteps(newSteps);
        }
        if (!newEpochs.isEmpty()) {
            series.addEpochs(newEpochs);
            slider.setCheckpoints(new RecordedSteps(
                    training.epochsFrom(0).stream().map(EpochScore::step).toList()));
        }
        follow();
    }

    /** Shows the moment of the view model; while it does, the slider's own change is not a choice of the user. */
    private void follow() {
        following = true;
        Moment shown = moments.shownProperty().get();
        boolean live = moments.liveProperty().get();
        slider.setRecordedSteps(new RecordedSteps(moments.steps()));
        int step = live || shown == null ? TrainingChart.LIVE : shown.step();
        slider.setChosenStep(step);
        chart.setShownStep(step);
        values.show(step == TrainingChart.LIVE ? series.lastStep() : step);
        following = false;
    }

    private void choose(int step) {
        if (following) {
            return;
        }
        if (step == TrainingChart.LIVE) {
            moments.goLive();
        } else {
            moments.choose(step);
        }
    }
}
