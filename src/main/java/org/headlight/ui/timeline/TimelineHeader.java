package org.headlight.ui.timeline;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Moment;
import org.headlight.ui.control.Chip;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.timeline.TrainingChart;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.moments.MomentsViewModel;

/** Names the moment that every view shows, and says how its curves are drawn. FX thread only. */
final class TimelineHeader extends HBox {
    private final MomentsViewModel moments;
    private final Chip chip = new Chip("Live", Chip.Tone.SUCCESS);
    private final Label sentence = Parts.label("", Parts.CAPTION);
    private final Hyperlink back = new Hyperlink("Go to the newest step");

    TimelineHeader(MomentsViewModel moments, TrainingChart chart, Node goOn) {
        this.moments = moments;
        getStyleClass().add("timeline-header");
        setAlignment(Pos.CENTER_LEFT);
        back.setOnAction(event -> {
            moments.goLive();
            back.setVisited(false);
        });
        sentence.setMinWidth(0);
        getChildren()
                .addAll(
                        Parts.label("Timeline", Parts.SEMI_BOLD),
                        chip,
                        sentence,
                        back,
                        goOn,
                        Parts.spacer(),
                        legend("training", "solid"),
                        legend("validation", "dashed"),
                        iconLegend("epoch"),
                        Parts.separator());
        addSmoothing(chart);
        addLogScale(chart);
        getChildren().addAll(Parts.separator(), speed());
        moments.shownProperty().addListener(observable -> refresh());
        moments.liveProperty().addListener(observable -> refresh());
        moments.bestStepProperty().addListener(observable -> refresh());
        refresh();
    }

    private void refresh() {
        Moment shown = moments.shownProperty().get();
        boolean live = moments.liveProperty().get();
        chip.setVisible(shown != null);
        chip.setManaged(shown != null);
        boolean newest = shown == null || shown.step() == moments.steps().getLast();
        back.setVisible(!live && !newest);
        back.setManaged(!live && !newest);
        sentence.setVisible(shown == null || live);
        sentence.setManaged(shown == null || live);
        if (shown == null) {
            sentence.setText("Every step of a training is kept here.");
            return;
        }
        String step = NumberText.count(shown.step());
        boolean best = shown.step() == moments.bestStepProperty().get();
        chip.setText(live ? "Live" : "Step %s%s".formatted(step, best ? ", weights kept" : ""));
        chip.setTone(live ? Chip.Tone.SUCCESS : Chip.Tone.ACCENT);
        sentence.setText("Every view shows step %s".formatted(step));
    }

    private static HBox legend(String name, String line) {
        Region sample = new Region();
        sample.getStyleClass().addAll("line-sample", line);
        HBox entry = new HBox(sample, Parts.label(name, Parts.CAPTION));
        entry.getStyleClass().add("legend");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static HBox iconLegend(String name) {
        Region mark = new Region();
        mark.getStyleClass().add("checkpoint-sample");
        HBox entry = new HBox(mark, Parts.label(name, Parts.CAPTION));
        entry.getStyleClass().add("legend");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private void addSmoothing(TrainingChart chart) {
        Slider smoothing = new Slider(0, 0.98, chart.getSmoothing());
        smoothing.setPrefWidth(96);
        smoothing.setAccessibleText("Smoothing of the loss");
        chart.smoothingProperty().bind(smoothing.valueProperty());
        NumberLabel value = new NumberLabel("0.00");
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> NumberText.fixed(smoothing.getValue(), 2), smoothing.valueProperty()));
        getChildren().addAll(Parts.label("Smoothing", Parts.CAPTION), smoothing, value);
    }

    private void addLogScale(TrainingChart chart) {
        ToggleSwitch log = new ToggleSwitch();
        log.setAccessibleText("Logarithmic loss");
        chart.logScaleProperty().bind(log.selectedProperty());
        getChildren().addAll(Parts.separator(), Parts.label("Log scale", Parts.CAPTION), log);
    }

    private ComboBox<Integer> speed() {
        ComboBox<Integer> speed = new ComboBox<>();
        speed.getItems().addAll(1, 3, 10, 30);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer perSecond) {
                return perSecond == null ? "" : perSecond == 1 ? "1 moment/s" : perSecond + " moments/s";
            }

            @Override
            public Integer fromString(String text) {
                return Integer.valueOf(text.substring(0, text.indexOf(' ')));
            }
        });
        speed.setAccessibleText("Speed of playing");
        speed.valueProperty()
                .bindBidirectional(moments.momentsPerSecondProperty().asObject());
        return speed;
    }
}
