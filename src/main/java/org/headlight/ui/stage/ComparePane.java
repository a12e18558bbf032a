package org.headlight.ui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
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
import org.headlight.ui.control.Segments;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.control.heatmap.SwipePane;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.comparison.ComparedCell;
import org.headlight.viewmodel.comparison.Comparison;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.comparison.OperandsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Two maps with their difference between them: one zoom, one hover, one scale. FX thread only. */
final class ComparePane extends BorderPane {
    private final ComparisonViewModel model;
    private final HeatmapView before = view();
    private final HeatmapView difference = view();
    private final HeatmapView after = view();
    private final Label refusal = Parts.paragraph("");
    private final Button align = new Button("Align by word");
    private final VBox reason = new VBox(12, refusal, align);
    private final StackPane middle = new StackPane(difference, reason);
    private final Label caption = Parts.paragraph("", Parts.CAPTION);
    private final FactTiles facts = new FactTiles();
    private final SharedCell shared;
    private final Segments<Layout> layout = new Segments<>(List.of(Layout.values()), Layout::words);
    private final ToggleButton byWord = new ToggleButton("By word");
    private final GridPane panes = new GridPane();
    private final Node differenceHead = differenceHead();
    private final SwipePane swipe = new SwipePane();

    /** How the two maps are laid out. */
    private enum Layout {
        SIDE_BY_SIDE("Side by side"),
        SWIPE("Swipe");

        private final String words;

        Layout(String words) {
            this.words = words;
        }

        private String words() {
            return words;
        }
    }

    ComparePane(WorkbenchViewModel workbench) {
        this.model = workbench.comparison();
        getStyleClass().add("compare-pane");
        shared = new SharedCell(model, List.of(before, difference, after));
        setTop(bar(workbench));
        setCenter(panes());
        setBottom(foot());
        byWord.selectedProperty().bindBidirectional(model.byWordProperty());
        byWord.setTooltip(Parts.tooltip("Compare the words that both maps have, whatever their tokens"));
        layout.setAlignment(Pos.CENTER_LEFT);
        layout.valueProperty().addListener(observable -> arrange());
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
                Parts.button(Feather.REPEAT, "Swap A and B", model.operands()::swap),
                Parts.separator(),
                layout,
                byWord,
                new ScaleMenu(workbench.scale()),
                hint(),
                Parts.spacer(),
                Parts.flatIconButton(Feather.MINUS, "Smaller cells (Ctrl+-)", difference::zoomOut),
                zoom,
                Parts.flatIconButton(Feather.PLUS, "Larger cells (Ctrl++)", difference::zoomIn),
                Parts.flatIconButton(Feather.MAXIMIZE, "Fit (Ctrl+0)", difference::zoomToFit));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node hint() {
        Label hint = Parts.paragraph("", Parts.CAPTION);
        hint.textProperty()
                .bind(layout.valueProperty()
                        .map(chosen -> chosen == Layout.SWIPE
                                ? "Drag the line, or move it with the arrow keys"
                                : "Hold Space to see B in the place of A"));
        return hint;
    }

    private Node panes() {
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
                new OperandChoice("A", model, OperandsViewModel::aProperty),
                differenceHead,
                new OperandChoice("B", model, OperandsViewModel::bProperty));
        refusal.getStyleClass().add("refusal");
        refusal.setGraphic(Parts.icon(Feather.ALERT_TRIANGLE, "warning-icon"));
        align.setOnAction(event -> model.byWordProperty().set(true));
        Parts.showIf(align, model.alignableProperty());
        reason.getStyleClass().add("refusal-box");
        reason.setAlignment(Pos.CENTER);
        arrange();
        return panes;
    }

    /** Lays the maps beside their difference, or over each other. */
    private void arrange() {
        panes.getChildren().removeAll(before, middle, after, swipe);
        swipe.release();
        differenceHead.setVisible(layout.getValue() == Layout.SIDE_BY_SIDE);
        if (layout.getValue() == Layout.SWIPE) {
            swipe.show(before, after);
            panes.add(swipe, 0, 1, 3, 1);
        } else {
            panes.addRow(1, before, middle, after);
        }
    }

    private static Node differenceHead() {
        HBox head = new HBox(
                new Chip("Δ", Chip.Tone.ACCENT),
                Parts.label("B − A", Parts.SEMI_BOLD),
                Parts.spacer(),
                Parts.paragraph("blue: less in B, red: more", Parts.CAPTION));
        head.getStyleClass().add("operand-choice");
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Node foot() {
        VBox foot = new VBox(facts, caption);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void show(Comparison comparison) {
        String sentence = model.refusalProperty().get();
        refusal.setText(sentence);
        reason.setVisible(comparison == null && !sentence.isEmpty());
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
