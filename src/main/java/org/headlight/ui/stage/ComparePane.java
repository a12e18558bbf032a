package org.headlight.ui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.ui.control.Chip;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.comparison.ComparedCell;
import org.headlight.viewmodel.comparison.Comparison;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Two maps with their difference between them: one zoom, one hover, one scale. FX thread only. */
final class ComparePane extends BorderPane {
    private final ComparisonViewModel model;
    private final HeatmapView before = view();
    private final HeatmapView difference = view();
    private final HeatmapView after = view();
    private final Label refusal = Parts.paragraph("");
    private final Label caption = Parts.paragraph("", Parts.CAPTION);
    private final FactTiles facts = new FactTiles();
    private final SharedCell shared;

    ComparePane(WorkbenchViewModel workbench) {
        this.model = workbench.comparison();
        getStyleClass().add("compare-pane");
        shared = new SharedCell(model, List.of(before, difference, after));
        setTop(bar(workbench));
        setCenter(panes());
        setBottom(foot());
        addEventFilter(KeyEvent.ANY, this::blink);
        model.comparisonProperty().addListener((observable, old, comparison) -> show(comparison));
        model.refusalProperty()
                .addListener(observable -> show(model.comparisonProperty().get()));
        show(model.comparisonProperty().get());
    }

    private static HeatmapView view() {
        HeatmapView view = new HeatmapView();
        view.setMarginsShown(false);
        view.setColorBarBelow(true);
        return view;
    }

    private Node bar(WorkbenchViewModel workbench) {
        NumberLabel zoom = new NumberLabel("1,000 %");
        zoom.getStyleClass().add(Parts.MUTED);
        zoom.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> NumberText.count(Math.round(100 * difference.getZoom())) + " %",
                        difference.zoomProperty()));
        HBox bar = new HBox(
                Parts.button(Feather.REPEAT, "Swap A and B", model::swap),
                Parts.separator(),
                new ScaleMenu(workbench.scale()),
                Parts.paragraph("Hold Space to see B in the place of A", Parts.CAPTION),
                Parts.spacer(),
                Parts.flatIconButton(Feather.MINUS, "Smaller cells (Ctrl+-)", difference::zoomOut),
                zoom,
                Parts.flatIconButton(Feather.PLUS, "Larger cells (Ctrl++)", difference::zoomIn),
                Parts.flatIconButton(Feather.MAXIMIZE, "Fit (Ctrl+0)", difference::zoomToFit));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node panes() {
        GridPane panes = new GridPane();
        panes.getStyleClass().add("panes");
        for (int i = 0; i < 3; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            panes.getColumnConstraints().add(third);
        }
        RowConstraints rest = new RowConstraints();
        rest.setVgrow(Priority.ALWAYS);
        panes.getRowConstraints().addAll(new RowConstraints(), rest);
        panes.addRow(
                0,
                new OperandChoice("A", model, model.aProperty()),
                differenceHead(),
                new OperandChoice("B", model, model.bProperty()));
        refusal.getStyleClass().add("refusal");
        refusal.setGraphic(Parts.icon(Feather.ALERT_TRIANGLE, "warning-icon"));
        panes.addRow(1, before, new StackPane(difference, refusal), after);
        return panes;
    }

    private static Node differenceHead() {
        HBox head = new HBox(
                new Chip("Δ", Chip.Tone.ACCENT),
                Parts.label("B − A", Parts.SEMI_BOLD),
                Parts.spacer(),
                Parts.paragraph("blue: less in B, red: more", Parts.CAPTION));
        head.getStyleClass().add("operand-choice");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node foot() {
        VBox foot = new VBox(facts, caption);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void show(Comparison comparison) {
        String reason = model.refusalProperty().get();
        refusal.setText(reason);
        refusal.setVisible(comparison == null && !reason.isEmpty());
        getBottom().setVisible(comparison != null);
        shared.quietly(() -> {
            ComparisonFigure figure = comparison == null ? null : comparison.figure();
            before.setFigure(figure == null ? null : figure.before());
            difference.setFigure(figure == null ? null : figure.difference());
            after.setFigure(figure == null ? null : figure.after());
        });
        if (comparison != null) {
            describe(comparison);
        }
    }

    private void describe(Comparison comparison) {
        Map<Cell, String> marks = new LinkedHashMap<>();
        comparison.figure().marks().forEach(mark -> marks.put(new Cell(mark.row(), mark.column()), mark.text()));
        difference.setMarks(marks);
        for (HeatmapView view : List.of(before, difference, after)) {
            view.setDetails(cell ->
                    details(comparison.cell(new org.headlight.viewmodel.attention.Cell(cell.row(), cell.column()))));
        }
        facts.show(comparison.figure().facts());
        caption.setText(comparison.figure().caption());
    }

    private static Map<String, String> details(ComparedCell cell) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("A", NumberText.value(cell.before()));
        lines.put("B", NumberText.value(cell.after()));
        lines.put("B − A", NumberText.signed(cell.change()));
        return lines;
    }

    /** While Space is held the place of A shows B, so that the eye sees what jumps. */
    private void blink(KeyEvent event) {
        Comparison comparison = model.comparisonProperty().get();
        if (event.getCode() != KeyCode.SPACE || comparison == null || !(event.getTarget() instanceof HeatmapView)) {
            return;
        }
        boolean held = event.getEventType() == KeyEvent.KEY_PRESSED;
        shared.quietly(() -> before.setFigure(
                held ? comparison.figure().after() : comparison.figure().before()));
        event.consume();
    }
}
