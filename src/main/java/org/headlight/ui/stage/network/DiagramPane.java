package org.headlight.ui.stage.network;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.network.Block;
import org.headlight.viewmodel.network.NetworkDiagram;
import org.kordamp.ikonli.feather.Feather;

/** A network from its input to its output; where one text is read and another written, side by side. FX thread only. */
final class DiagramPane extends HBox {
    private final Consumer<Block> look;

    /** @param look shows where a block looks */
    DiagramPane(Consumer<Block> look) {
        this.look = look;
        getStyleClass().add("network-diagram");
        setAlignment(Pos.TOP_CENTER);
    }

    void show(NetworkDiagram diagram) {
        getChildren().clear();
        if (diagram.hasTwoLanes()) {
            getChildren()
                    .addAll(
                            lane(
                                    "Source",
                                    diagram.blocks().stream()
                                            .filter(Block::reads)
                                            .toList(),
                                    "states of the source"),
                            across(),
                            lane(
                                    "Target so far",
                                    diagram.blocks().stream()
                                            .filter(block -> !block.reads())
                                            .toList(),
                                    "next token"));
        } else {
            getChildren().add(lane("Input", diagram.blocks(), "Output"));
        }
    }

    private Node lane(String input, List<Block> blocks, String output) {
        VBox lane = new VBox(end(input));
        lane.getStyleClass().add("lane");
        lane.setAlignment(Pos.TOP_CENTER);
        for (Block block : blocks) {
            lane.getChildren().addAll(down(), new BlockButton(block, () -> look.accept(block)));
        }
        lane.getChildren().addAll(down(), end(output));
        HBox.setHgrow(lane, Priority.ALWAYS);
        return lane;
    }

    private static Node end(String words) {
        Label end = Parts.label(words, Parts.CAPTION, "end");
        end.setMinWidth(0);
        return end;
    }

    private static Node down() {
        return Parts.icon(Feather.ARROW_DOWN, "flow");
    }

    private static Node across() {
        VBox across = new VBox(Parts.icon(Feather.ARROW_RIGHT, "flow"));
        across.setAlignment(Pos.CENTER);
        return across;
    }
}
