package org.headlight.ui.stage;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.headlight.ui.control.EmptyState;
import org.headlight.ui.part.Parts;
import org.headlight.ui.shootout.ShootOutPane;
import org.headlight.ui.stage.evaluate.EvaluatePane;
import org.headlight.ui.stage.network.ModelPane;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The middle of the window: the tabs and the chosen view, or what would fill it. FX thread only. */
public final class StagePane extends BorderPane {
    private final WorkbenchViewModel workbench;

    /**
     * @param open lets the user open a file
     * @param judgeByFile lets the user choose examples to judge a run by
     * @param saveAs asks for a file, beginning with the suggested name, and writes it
     */
    public StagePane(
            WorkbenchViewModel workbench,
            Runnable open,
            Runnable judgeByFile,
            BiConsumer<String, Consumer<Path>> saveAs) {
        this.workbench = workbench;
        getStyleClass().add("stage-pane");
        setTop(new ViewRow(workbench));
        var filled = workbench.figures().heatmapProperty().isNotNull();
        var hasData = workbench.data().previewProperty().isNotNull();
        var forecast = workbench.series().figureProperty().isNotNull();
        var ready = workbench.data().readyProperty();
        var active = workbench.training().activeProperty();
        var trained = workbench.run().openProperty();
        var blind = BooleanExpression.booleanExpression(workbench.attention().blindProperty());
        var bare = attention().and(filled.not()).and(blind.not());
        setCenter(new StackPane(
                on(new DataPane(workbench), shown(View.DATA).and(hasData)),
                on(new HeatmapPane(workbench), shown(View.HEATMAP).and(filled)),
                on(new TokensPane(workbench), shown(View.TOKENS).and(filled)),
                on(new SeriesPane(workbench), shown(View.SERIES).and(forecast)),
                on(noSeries(), shown(View.SERIES).and(filled).and(forecast.not())),
                on(new HeadsPane(workbench), shown(View.HEADS).and(filled)),
                on(new ComparePane(workbench), shown(View.COMPARE).and(filled)),
                on(new ModelPane(workbench, open, saveAs), shown(View.MODEL)),
                on(new EvaluatePane(workbench, judgeByFile, saveAs), shown(View.EVALUATE)),
                on(new ShootOutPane(workbench), shown(View.SHOOT_OUT)),
                on(noData(open), shown(View.DATA).and(hasData.not())),
                on(untrained(), bare.and(active.not()).and(trained.not()).and(ready)),
                on(nothing(open), bare.and(active.not()).and(trained.not()).and(ready.not())),
                on(unasked(), bare.and(active.not()).and(trained)),
                on(waiting(), bare.and(active)),
                on(
                        blind(),
                        attention()
                                .and(filled.not())
                                .and(forecast.not().or(shown(View.SERIES).not()))
                                .and(blind))));
    }

    private BooleanBinding shown(View view) {
        return workbench.viewProperty().isEqualTo(view);
    }

    private BooleanBinding attention() {
        return Bindings.createBooleanBinding(
                () -> workbench.viewProperty().get().showsAttention()
                        && workbench.viewProperty().get() != View.SHOOT_OUT,
                workbench.viewProperty());
    }

    private static Node on(Node node, ObservableValue<Boolean> condition) {
        Parts.showIf(node, condition);
        return node;
    }

    private static Node noData(Runnable open) {
        return new EmptyState(
                Feather.DATABASE,
                "Here are the first rows of your data, and what each column is used for.",
                "Open a file",
                open);
    }

    private static Node nothing(Runnable open) {
        return new EmptyState(
                Feather.GRID,
                "Where a network looks is shown here, as soon as there is data to train one on.",
                "Open a file",
                open);
    }

    private Node untrained() {
        return new EmptyState(
                Feather.GRID,
                "Where the network looks is shown here while it learns, from the first step on.",
                "Train",
                workbench::train);
    }

    private Node unasked() {
        EmptyState empty = new EmptyState(Feather.TYPE, "");
        empty.sentenceProperty().bind(workbench.task().askingProperty().map("This run is trained: %s"::formatted));
        return empty;
    }

    private static Node blind() {
        return new EmptyState(
                Feather.EYE_OFF,
                "This network has no attention: it is there to compare others with. What it answers stands under Prediction.");
    }

    private static Node noSeries() {
        return new EmptyState(
                Feather.ACTIVITY, "A forecast stands here beside the past that fed it; this example is no series.");
    }

    private static Node waiting() {
        return new EmptyState(
                Feather.CLOCK, "The data are being made ready; the first attention comes with the first step.");
    }
}
