package org.headlight.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.Meter;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.AlignmentReading;
import org.headlight.viewmodel.attention.AttentionViewModel;

/** How much of the shown attention lies where it should, beside what chance would give. FX thread only. */
final class AlignmentSection extends VBox {
    private final Meter shareBar = bar("data");
    private final Meter chanceBar = bar("quiet");
    private final NumberLabel share = new NumberLabel("0.000");
    private final NumberLabel chance = new NumberLabel("0.000");

    AlignmentSection(AttentionViewModel attention) {
        getStyleClass().add("section-content");
        getChildren()
                .addAll(
                        Parts.paragraph("Share of the weight on the right cells, at the shown head.", Parts.CAPTION),
                        row("Attention", shareBar, share),
                        row("Chance", chanceBar, chance));
        attention.alignmentProperty().addListener((observable, before, reading) -> show(reading));
        show(attention.alignmentProperty().get());
    }

    private static Meter bar(String colour) {
        Meter bar = new Meter();
        bar.getStyleClass().add(colour);
        return bar;
    }

    private static HBox row(String name, Meter bar, Label value) {
        Label words = Parts.label(name, Parts.CAPTION);
        words.setPrefWidth(72);
        HBox row = new HBox(words, bar, Parts.spacer(), value);
        row.getStyleClass().add("meter-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(AlignmentReading reading) {
        if (reading != null) {
            shareBar.setFraction(reading.share());
            chanceBar.setFraction(reading.chance());
            share.setText(NumberText.fixed(reading.share(), 3));
            chance.setText(NumberText.fixed(reading.chance(), 3));
        }
    }
}
