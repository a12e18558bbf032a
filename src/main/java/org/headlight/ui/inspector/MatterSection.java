package org.headlight.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
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
        found.getChildren().add(row("Agrees with leaving out", MatterReading.text(reading.withLeavingOut()), "tau"));
        found.getChildren().add(row("Agrees with the gradient", MatterReading.text(reading.withGradient()), "tau"));
        ScatterPlot plot = new ScatterPlot("weight", "change without it");
        plot.show(reading.weights(), reading.changes(), reading.tokens());
        found.getChildren().add(plot);
        for (MatterReading.Fall fall : reading.falls()) {
            String words =
                    fall.count() == 1 ? "without the most attended" : "without the top %d".formatted(fall.count());
            found.getChildren()
                    .add(row(
                            words,
                            NumberText.significant(fall.attended()),
                            "%s at random".formatted(NumberText.significant(fall.random()))));
        }
        found.getChildren()
                .add(Parts.paragraph(
                        "Numbers below the plot say how far the answer moves. tau is Kendall's: 1 the same order, 0 none in"
                                + " common. A masked text is one the network never read, so small changes tell little.",
                        Parts.CAPTION));
    }

    private static Node row(String name, String value, String note) {
        NumberLabel number = new NumberLabel("−0.00");
        number.setText(value);
        number.getStyleClass().add(Parts.SEMI_BOLD);
        Label unit = Parts.label(note, Parts.CAPTION);
        HBox row = new HBox(8, Parts.label(name, Parts.CAPTION), Parts.spacer(), number, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
