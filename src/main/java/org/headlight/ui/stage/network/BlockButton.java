package org.headlight.ui.stage.network;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.Meter;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.network.Block;
import org.kordamp.ikonli.feather.Feather;

/** A block of the diagram; one in which something looks opens the heatmap. FX thread only. */
final class BlockButton extends Button {
    private static final double PADDING = 12;
    private static final double SHARE = 56;

    BlockButton(Block block, Runnable look) {
        boolean looks = !block.looks().isEmpty();
        getStyleClass().add("network-block");
        if (looks) {
            getStyleClass().add("attending");
        }
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(440);
        setMinWidth(0);
        setGraphic(content(block, looks));
        setOnAction(event -> look.run());
        String words = "%s: %s, gives %s, %s parameters"
                .formatted(block.name(), block.type(), block.shape(), NumberText.count(block.parameters()));
        setAccessibleText(words);
        setTooltip(Parts.tooltip(looks ? words + ". Click to see where it looks." : words));
    }

    private VBox content(Block block, boolean looks) {
        Label type = Parts.label(block.type(), Parts.SEMI_BOLD);
        type.setMinWidth(0);
        HBox first = line(type, Parts.label(NumberText.count(block.parameters()), "small"));
        if (looks) {
            first.getChildren().addFirst(Parts.icon(Feather.EYE, "attention-icon"));
        }
        Label shape = Parts.label(block.shape(), Parts.CAPTION);
        shape.setMinWidth(0);
        Meter share = new Meter();
        share.getStyleClass().add("data");
        share.setFraction(block.share());
        share.setPrefWidth(SHARE);
        share.setMinWidth(SHARE / 3);
        VBox content = new VBox(first, line(shape, share));
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(2 * PADDING));
        content.maxWidthProperty().bind(content.prefWidthProperty());
        return content;
    }

    private static HBox line(Node left, Node right) {
        HBox line = new HBox(left, Parts.spacer(), right);
        line.getStyleClass().add("first");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
