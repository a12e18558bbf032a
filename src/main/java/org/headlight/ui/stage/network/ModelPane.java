package org.headlight.ui.stage.network;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.EmptyState;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.network.NetworkDiagram;
import org.headlight.viewmodel.network.NetworkViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The network as a diagram, and beside it what it is and what each layer has. FX thread only. */
public final class ModelPane extends StackPane {
    private final DiagramPane diagram;
    private final LayerTable table = new LayerTable();
    private final Label total = Parts.label("", Parts.SEMI_BOLD);
    /** Kept, because a mapped value that nobody keeps falls silent. */
    private final ObservableValue<NetworkDiagram> shown;

    /**
     * @param open lets the user open a file
     * @param saveAs asks for a file and writes it
     */
    public ModelPane(WorkbenchViewModel workbench, Runnable open, BiConsumer<String, Consumer<Path>> saveAs) {
        NetworkViewModel network = workbench.network();
        getStyleClass().add("model-pane");
        diagram = new DiagramPane(network::look);
        shown = network.diagramProperty();
        ScrollPane scroll = new ScrollPane(diagram);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(380);
        scroll.prefWidthProperty().bind(widthProperty().multiply(0.5));
        VBox side = new VBox(
                bound(Parts.label("", "figure-title", Parts.SEMI_BOLD), network.titleProperty()),
                bound(Parts.paragraph("", Parts.MUTED), network.summaryProperty()),
                bound(Parts.paragraph(""), network.differencesProperty()),
                table,
                foot(() -> saveAs.accept("model.csv", network::write)));
        side.getStyleClass().add("side");
        HBox.setHgrow(side, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox halves = new HBox(scroll, side);
        Node empty = new EmptyState(
                Feather.BOX,
                "What the network is made of is drawn here; how large it is, the data decides.",
                "Open a file",
                open);
        Parts.showIf(halves, shown.map(known -> true).orElse(false));
        Parts.showIf(empty, shown.map(known -> false).orElse(true));
        getChildren().addAll(halves, empty);
        shown.addListener((observable, before, now) -> show(now));
        show(shown.getValue());
    }

    private static Node bound(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        return label;
    }

    private Node foot(Runnable save) {
        HBox foot = new HBox(
                Parts.button(Feather.DOWNLOAD, "Save as CSV", save),
                Parts.spacer(),
                Parts.label("Total", Parts.MUTED),
                total);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void show(NetworkDiagram now) {
        if (now != null) {
            diagram.show(now);
            table.getItems().setAll(now.blocks());
            total.setText(NumberText.count(now.parameters()) + " parameters");
        }
    }
}
