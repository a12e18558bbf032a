package org.headlight.ui.stage;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.headlight.render.NumberText;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.ui.control.table.HeatmapTable;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The heatmap of the shown attention, with its bar. FX thread only. */
final class HeatmapPane extends BorderPane {
    private final WorkbenchViewModel workbench;
    private final AttentionViewModel attention;
    private final HeatmapView view = new HeatmapView();
    private final HeatmapTable table = new HeatmapTable();
    private final ToggleButton listed = Parts.iconToggle(Feather.LIST, "As a table");
    private final CellTracking tracking;

    HeatmapPane(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        this.attention = workbench.attention();
        tracking = new CellTracking(attention, view);
        getStyleClass().add("heatmap-pane");
        setTop(bar(workbench));
        setCenter(new StackPane(view, table));
        Parts.showIf(table, listed.selectedProperty());
        Parts.showIf(view, listed.selectedProperty().not());
        listed.selectedProperty().addListener(observable -> list());
        workbench.figures().heatmapProperty().addListener((observable, before, figure) -> show(figure));
        tracking.follow();
        show(workbench.figures().heatmapProperty().get());
        new MaskMenu(
                        workbench.examination().interventions(),
                        () -> Optional.ofNullable(view.getHoveredCell()).map(Cell::column),
                        () -> Optional.ofNullable(view.getPinnedCell()).map(Cell::column))
                .follow(view);
    }

    private Node bar(WorkbenchViewModel workbench) {
        HBox bar = new HBox(
                new SiteChoice(attention.sites()),
                new MapFormChoice(workbench),
                new GranularityChoice(attention),
                new ScaleMenu(workbench.scale()),
                new ScaleLock(workbench.scale()),
                new ValuesMenu(workbench.scale()),
                Parts.spacer(),
                Parts.flatIconButton(Feather.MINUS, "Smaller cells (Ctrl+-)", view::zoomOut),
                zoom(),
                Parts.flatIconButton(Feather.PLUS, "Larger cells (Ctrl++)", view::zoomIn),
                Parts.flatIconButton(Feather.MAXIMIZE, "Fit (Ctrl+0)", view::zoomToFit),
                Parts.separator(),
                listed);
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

    private void show(HeatmapFigure figure) {
        tracking.quietly(() -> {
            view.setScores(
                    attention.mapProperty().get() == null
                            ? null
                            : attention.mapProperty().get().scores());
            view.setMarginsShown(workbench.scale().showsWeights());
            view.setFigure(figure);
        });
        list();
    }

    /** Only a table that is seen is filled. */
    private void list() {
        table.figureProperty()
                .set(listed.isSelected() ? workbench.figures().heatmapProperty().get() : null);
    }
}
