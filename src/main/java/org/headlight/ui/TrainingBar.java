package org.headlight.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;
import org.headlight.ui.control.Meter;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.work.Phrase;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, step and stop, and how far it is. FX thread only. */
final class TrainingBar extends HBox {
    private static final double ROOM_FOR_RATE = 1320;
    private static final double ROOM_FOR_TIME = 1180;

    private final WorkbenchViewModel workbench;
    private final TrainingViewModel training;
    private final Button play;
    private final NumberLabel epoch = new NumberLabel("999/999");
    private final NumberLabel percent = new NumberLabel("100 %");
    private final Meter meter = new Meter();
    private final NumberLabel step = new NumberLabel("99,999");
    private final NumberLabel rate = new NumberLabel("999");
    private final NumberLabel left = new NumberLabel("59 min");
    private final HBox progress;
    private final Label outcome = Parts.label("", Parts.CAPTION);
    private final HBox rates;

    TrainingBar(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        this.training = workbench.training();
        getStyleClass().add("training-bar");
        setAlignment(Pos.CENTER_LEFT);
        play = Parts.button(Feather.PLAY, "Train", workbench::play);
        play.getStyleClass().add("play");
        play.disableProperty()
                .bind(workbench
                        .trainableProperty()
                        .or(training.activeProperty())
                        .not());
        Button single = Parts.iconButton(Feather.SKIP_FORWARD, "One step (S)", workbench::step);
        single.disableProperty().bind(play.disableProperty());
        Button stop = Parts.iconButton(Feather.SQUARE, "Stop and keep what was learned (Ctrl+.)", training::stop);
        stop.disableProperty().bind(training.activeProperty().not());
        Node rateBox = value(rate, "steps/s");
        Node leftBox = value(left, "left");
        rates = new HBox(20, rateBox, leftBox);
        progress = new HBox(epochBox(), named("Step", step), rates);
        progress.getStyleClass().add("progress");
        progress.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Parts.separator(), buttons(play, single, stop), progress, outcome);
        setFillHeight(false);
        outcome.textProperty().bind(workbench.run().summaryProperty());
        outcome.setMinWidth(0);
        sceneProperty().flatMap(scene -> scene.widthProperty()).addListener((observable, before, width) -> {
            if (width != null) {
                hideBelow(rateBox, ROOM_FOR_RATE, width.doubleValue());
                hideBelow(leftBox, ROOM_FOR_TIME, width.doubleValue());
            }
        });
        training.progressProperty().addListener(observable -> refresh());
        training.activeProperty().addListener(observable -> refresh());
        // What was just opened is there to be trained on: Space does it.
        workbench.titleProperty().addListener(observable -> play.requestFocus());
        visibleProperty().addListener(observable -> play.requestFocus());
        refresh();
    }

    private static Node buttons(Node... buttons) {
        HBox row = new HBox(4, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void hideBelow(Node node, double room, double width) {
        node.setVisible(width >= room);
        node.setManaged(width >= room);
    }

    private Node epochBox() {
        HBox words = new HBox(4, Parts.label("Epoch", Parts.CAPTION), epoch, Parts.spacer(), percent);
        words.setAlignment(Pos.CENTER_LEFT);
        epoch.getStyleClass().add(Parts.MEDIUM);
        epoch.setAlignment(Pos.CENTER_LEFT);
        percent.getStyleClass().add(Parts.CAPTION);
        VBox box = new VBox(2, words, meter);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("epoch");
        return box;
    }

    private static Node named(String name, Label value) {
        value.getStyleClass().add(Parts.MEDIUM);
        HBox box = new HBox(6, Parts.label(name, Parts.CAPTION), value);
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    private static Node value(Label value, String unit) {
        value.getStyleClass().add(Parts.MEDIUM);
        HBox box = new HBox(6, value, Parts.label(unit, Parts.CAPTION));
        box.setAlignment(Pos.BASELINE_LEFT);
        return box;
    }

    private void refresh() {
        TrainingProgress now = training.progressProperty().get();
        boolean active = training.activeProperty().get();
        boolean waits = now != null && now.state() == TrainingState.PAUSED;
        play.setText(active ? waits ? "Resume" : "Pause" : "Train");
        ((FontIcon) play.getGraphic()).setIconCode(active && !waits ? Feather.PAUSE : Feather.PLAY);
        play.getStyleClass().remove("accent");
        if (!active || waits) {
            play.getStyleClass().add("accent");
        }
        progress.setVisible(now != null);
        progress.setManaged(now != null);
        rates.setVisible(active);
        rates.setManaged(active);
        outcome.setVisible(!active);
        outcome.setManaged(!active);
        if (now != null) {
            show(now);
        }
    }

    private void show(TrainingProgress now) {
        double share = now.steps() == 0 ? 0 : (double) now.step() / now.steps();
        epoch.setText("%d/%d".formatted(now.epoch(), now.epochs()));
        percent.setText(Math.round(100 * share) + " %");
        meter.setFraction(share);
        step.setText(NumberText.count(now.step()));
        rate.setText(now.stepsPerSecond() > 0 ? Phrase.rate(now.stepsPerSecond()) : "–");
        left.setText(
                Double.isNaN(now.secondsLeft()) || now.state().isEnd() ? "–" : Phrase.remaining(now.secondsLeft()));
    }
}
