package org.headlight.ui.stage;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.headlight.render.NumberText;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.AttentionViewModel;
import org.headlight.viewmodel.CellReading;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The heatmap of the shown attention, with its bar. FX thread only. */
final class HeatmapPane extends BorderPane {
    private final AttentionViewModel attention;
    private final HeatmapView view = new HeatmapView();
    private boolean following;

    HeatmapPane(WorkbenchViewModel workbench) {
        this.attention = workbench.attention();
        getStyleClass().add("heatmap-pane");
        setTop(bar(workbench));
        setCenter(view);
        workbench.figures().heatmapProperty().addListener((observable, before, figure) -> show(figure));
        attention.pinnedProperty().addListener((observable, before, pinned) -> showPinned(pinned));
        view.hoveredCellProperty().addListener((observable, before, cell) -> hover(cell));
        view.pinnedCellProperty().addListener((observable, before, cell) -> pin(cell));
        show(workbench.figures().heatmapProperty().get());
    }

    private Node bar(WorkbenchViewModel workbench) {
        HBox bar = new HBox(
                new SiteChoice(attention.sites()),
                new MapFormChoice(workbench),
                new ScaleMenu(workbench.scale()),
                Parts.spacer(),
                Parts.flatIconButton(Feather.MINUS, "Smaller cells (Ctrl+-)", view::zoomOut),
                zoom(),
                Parts.flatIconButton(Feather.PLUS, "Larger cells (Ctrl++)", view::zoomIn),
                Parts.flatIconButton(Feather.MAXIMIZE, "Fit (Ctrl+0)", view::zoomToFit));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Label zoom() {
        NumberLabel zoom = new NumberLabel("1,000 %");
        zoom.getStyleClass().add(Parts.MUTED);
        zoom.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> NumberText.count(Math.round(100 * view.getZoom())) + " %", view.zoomProperty()));
        return zoom;
    }

    /** Puts the figure in place; what the view forgets while it does is no wish of the user. */
    private void show(HeatmapFigure figure) {
        following = true;
        view.setScores(
                attention.mapProperty().get() == null
                        ? null
                        : attention.mapProperty().get().scores());
        view.setFigure(figure);
        following = false;
        if (view.getHoveredCell() == null) {
            attention.hover(null);
        }
        showPinned(attention.pinnedProperty().get());
    }

    private void showPinned(CellReading pinned) {
        following = true;
        view.setPinnedCell(pinned == null ? null : cell(pinned));
        following = false;
    }

    private static Cell cell(CellReading reading) {
        return new Cell(reading.cell().query(), reading.cell().key());
    }

    private void hover(Cell cell) {
        if (!following) {
            attention.hover(cell == null ? null : new org.headlight.viewmodel.Cell(cell.row(), cell.column()));
        }
    }

    private void pin(Cell cell) {
        if (following) {
            return;
        }
        if (cell == null) {
            attention.unpin();
        } else {
            attention.pin(new org.headlight.viewmodel.Cell(cell.row(), cell.column()));
        }
    }
}
