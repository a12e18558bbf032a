package org.headlight.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.SectionPane;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The three steps to a training, one below the other; folded, a rail with their ticks. FX thread only. */
public final class SetupPane extends BorderPane {
    private final WorkbenchViewModel workbench;

    /**
     * @param saveSpec lets the user write the network into a file
     * @param openFile lets the user open a file, of whatever kind
     * @param open whether it is unfolded
     */
    public SetupPane(WorkbenchViewModel workbench, Runnable saveSpec, Runnable openFile, BooleanProperty open) {
        this.workbench = workbench;
        getStyleClass().add("setup-pane");
        Node column = column(new ModelSection(workbench, saveSpec, openFile), openFile);
        Node rail = rail(open);
        Parts.showIf(column, open);
        Parts.showIf(rail, open.not());
        setCenter(new StackPane(column, rail));
    }

    private Node column(ModelSection network, Runnable openFile) {
        SectionPane data = new SectionPane(1, "Data", new DataSection(workbench));
        SectionPane model = new SectionPane(2, "Model", network);
        SectionPane training = new SectionPane(3, "Training", new TrainingSection(workbench));
        data.doneProperty().bind(workbench.data().readyProperty());
        model.doneProperty().bind(workbench.data().readyProperty());
        training.doneProperty().bind(workbench.run().openProperty());
        model.setTrailing(lock());
        ObservableValue<Boolean> foreign = workbench.foreign().shownProperty();
        VBox steps = new VBox(data, model, training);
        Parts.showIf(steps, foreign.map(is -> !is));
        SectionPane file = new SectionPane(
                Parts.icon(Feather.FILE_TEXT), "Attention from a file", new ForeignSection(workbench, openFile));
        Parts.showIf(file, foreign);
        ScrollPane scroll = new ScrollPane(new VBox(file, steps));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        BorderPane column = new BorderPane(scroll);
        column.setBottom(footer());
        column.getStyleClass().add("column");
        return column;
    }

    private Node lock() {
        Label lock = new Label(null, Parts.icon(Feather.LOCK));
        lock.setTooltip(Parts.tooltip("The network cannot be changed while it trains."));
        Parts.showIf(lock, workbench.training().activeProperty());
        return lock;
    }

    private Node footer() {
        Button again = Parts.button(Feather.ROTATE_CCW, "Train anew, same seed", workbench::train);
        again.setMaxWidth(Double.MAX_VALUE);
        again.disableProperty().bind(workbench.trainableProperty().not());
        StackPane footer = new StackPane(again);
        footer.getStyleClass().add("footer");
        Parts.showIf(footer, workbench.run().openProperty());
        return footer;
    }

    private Node rail(BooleanProperty open) {
        VBox steps = new VBox(
                tick("Data", workbench.data().readyProperty()),
                tick("Model", workbench.data().readyProperty()),
                tick("Training", workbench.run().openProperty()));
        steps.getStyleClass().add("rail");
        Parts.showIf(steps, workbench.foreign().shownProperty().not());
        VBox rail =
                new VBox(Parts.flatIconButton(Feather.CHEVRONS_RIGHT, "Unfold the setup", () -> open.set(true)), steps);
        rail.getStyleClass().add("rail");
        return rail;
    }

    private static Node tick(String step, ObservableValue<Boolean> done) {
        Label tick = new Label(null, Parts.icon(Feather.CHECK));
        tick.getStyleClass().add("rail-tick");
        tick.setTooltip(Parts.tooltip(step));
        tick.opacityProperty().bind(done.map(is -> is ? 1.0 : 0.3));
        return tick;
    }
}
