package org.headlight.ui.inspector;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.ScatterPlot;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.matter.MatterReading;
import org.headlight.viewmodel.matter.MatterViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Whether attention tells what the answer hangs on, for the chosen example and head. FX thread only. */
final class MatterSection extends VBox {
    private final MatterViewModel matter;
    private final Button ask;
    private final VBox found = new VBox(4);

    MatterSection(MatterViewModel matter) {
        this.matter = matter;
        getStyleClass().addAll("section-content", "matter-section");
        ask = Parts.button(Feather.PLAY, "Find out", matter::ask);
        Parts.explained(
                ask,
                "Masks every token in turn, then the most attended together and as many at random, and takes the gradient");
        Label how = Parts.paragraph(
                "Masks each token (it reads as unknown and gets no weight) and answers anew.", Parts.CAPTION);
        Parts.showIf(how, matter.readingProperty().isNull());
        Label refusal = Parts.paragraph("", Parts.CAPTION);
        refusal.textProperty().bind(matter.refusalProperty());
        Parts.showIf(refusal, matter.refusalProperty().isNotEmpty());
        Parts.showIf(
                ask,
                matter.inquiry()
                        .busyProperty()
                        .not()
                        .and(matter.readingProperty().isNull()));
        getChildren().addAll(how, ask, progress(), refusal, found);
        matter.readingProperty().subscribe(this::show);
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(matter.inquiry().progressProperty());
        Button cancel = Parts.flatIconButton(Feather.X, "Call it off", matter.inquiry()::cancel);
        HBox row = new HBox(8, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        Parts.showIf(row, matter.inquiry().busyProperty());
        return row;
    }

    private void show(MatterReading reading) {
        found.getChildren().clear();
        if (reading == null) {
            return;
        }
        found.getChildren().add(Parts.paragraph(reading.sentence()));
        found.getChildren().add(row("Agrees with leaving out", MatterReading.text(reading.withLeavingOut())));
        found.getChildren().add(row("Agrees with the gradient", MatterReading.text(reading.withGradient())));
        ScatterPlot plot = new ScatterPlot("weight", "change without it");
        plot.show(reading.weights(), reading.changes(), reading.tokens());
        found.getChildren().add(plot);
        found.getChildren().add(falls(reading));
        found.getChildren()
                .add(Parts.paragraph(
                        "The table says how far the answer moves. Agreement is Kendall's tau: 1 the same order, 0 none in common. A"
                                + " masked text is one the network never learned from, so small changes tell little.",
                        Parts.CAPTION));
    }

    private static Node row(String name, String value) {
        NumberLabel number = new NumberLabel("−0.00");
        number.setText(value);
        number.getStyleClass().add(Parts.SEMI_BOLD);
        HBox row = new HBox(8, Parts.label(name, Parts.CAPTION), Parts.spacer(), number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** How far the answer moves without the most attended, beside as many at random. */
    private static Node falls(MatterReading reading) {
        GridPane table = new GridPane(16, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, right(), right());
        table.addRow(
                0,
                Parts.label("Masked", Parts.CAPTION),
                Parts.label("most attended", Parts.CAPTION),
                Parts.label("random", Parts.CAPTION));
        for (MatterReading.Fall fall : reading.falls()) {
            table.addRow(
                    table.getRowCount(),
                    Parts.label(Integer.toString(fall.count()), Parts.CAPTION),
                    Parts.label(NumberText.value(fall.attended()), Parts.SEMI_BOLD),
                    Parts.label(NumberText.value(fall.random()), Parts.MUTED));
        }
        return table;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
