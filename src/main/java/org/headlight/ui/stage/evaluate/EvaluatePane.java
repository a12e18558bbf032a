package org.headlight.ui.stage.evaluate;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.EmptyState;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.evaluation.Evaluation;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.evaluation.Standing;
import org.kordamp.ikonli.feather.Feather;

/** Metrics beside baselines, mistakes, every answer; or what would fill the view. FX thread only. */
public final class EvaluatePane extends BorderPane {
    private static final double NARROWEST_DETAIL = 344;

    private final EvaluationViewModel evaluation;
    private final MetricTiles metrics = new MetricTiles();
    private final DetailPane detail;

    /**
     * @param train begins a training
     * @param judgeByFile lets the user choose examples to judge by
     * @param saveAs asks for a file and writes it
     */
    public EvaluatePane(WorkbenchViewModel workbench, Runnable judgeByFile, BiConsumer<String, Consumer<Path>> saveAs) {
        evaluation = workbench.evaluation();
        getStyleClass().add("evaluate-pane");
        detail = new DetailPane(evaluation);
        VBox.setVgrow(detail, Priority.ALWAYS);
        PredictionsTable table =
                new PredictionsTable(evaluation, () -> saveAs.accept("predictions.csv", evaluation::writeListed));
        HBox.setHgrow(table, Priority.ALWAYS);
        detail.setMinWidth(NARROWEST_DETAIL);
        detail.prefWidthProperty()
                .bind(Bindings.max(NARROWEST_DETAIL, widthProperty().multiply(0.34)));
        detail.setMaxWidth(USE_PREF_SIZE);
        HBox halves = new HBox(detail, table);
        halves.getStyleClass().add("halves");
        VBox.setVgrow(halves, Priority.ALWAYS);
        VBox full = new VBox(metrics, halves);
        full.getStyleClass().add("page");
        BorderPane judged = new BorderPane(full);
        judged.setTop(new EvaluateBar(evaluation, judgeByFile));
        setCenter(new StackPane(
                on(judged, Standing.JUDGED),
                on(
                        new EmptyState(
                                Feather.CHECK_CIRCLE,
                                "How good a network is on what it did not learn from is shown here, as soon as one is trained.",
                                "Train",
                                workbench::train),
                        Standing.UNTRAINED),
                on(
                        new EmptyState(
                                Feather.CLOCK,
                                "A training goes on. What comes of it is judged here when it has ended; stopping it keeps the best."),
                        Standing.LEARNING),
                on(
                        new EmptyState(
                                Feather.CHECK_CIRCLE,
                                "This run is judged by examples it did not learn from. Nothing that was kept aside for that is open.",
                                "Choose a file to judge by",
                                judgeByFile),
                        Standing.NOTHING_TO_JUDGE_BY),
                on(
                        new EmptyState(
                                Feather.CHECK_CIRCLE,
                                "All is ready to judge this run by what was kept aside.",
                                "Evaluate",
                                evaluation::judge),
                        Standing.READY),
                on(new JudgingState(evaluation), Standing.JUDGING)));
        evaluation.evaluationProperty().addListener((observable, before, now) -> show(now));
        show(evaluation.evaluationProperty().get());
    }

    private Node on(Node node, Standing standing) {
        Parts.showIf(node, evaluation.standingProperty().isEqualTo(standing));
        return node;
    }

    private void show(Evaluation shown) {
        if (shown != null) {
            metrics.show(shown.metrics());
            detail.show(shown.detail());
        }
    }
}
