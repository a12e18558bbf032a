package org.headlight.ui.stage;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.viewmodel.comparison.ComparisonViewModel;

/** One zoom, one hovered and one pinned cell for several heatmaps of the same size. FX thread only. */
final class SharedCell {
    private final List<HeatmapView> views;
    private boolean following;

    SharedCell(ComparisonViewModel model, List<HeatmapView> views) {
        this.views = views;
        for (HeatmapView view : views.subList(1, views.size())) {
            view.positionProperty().bindBidirectional(views.getFirst().positionProperty());
        }
        share(model.cellProperty(), HeatmapView::hoveredCellProperty);
        share(model.pinnedProperty(), HeatmapView::pinnedCellProperty);
        model.pinnedProperty().addListener((observable, before, cell) -> {
            if (cell != null) {
                views.forEach(view -> view.reveal(new Cell(cell.query(), cell.key())));
            }
        });
    }

    /** Changes the views; what they forget while they do is no wish of the user. */
    void quietly(Runnable change) {
        boolean before = following;
        following = true;
        change.run();
        following = before;
    }

    private void share(
            ObjectProperty<org.headlight.viewmodel.attention.Cell> model,
            Function<HeatmapView, ObjectProperty<Cell>> ofView) {
        for (HeatmapView view : views) {
            ofView.apply(view).addListener((observable, before, cell) -> {
                if (!following) {
                    model.set(
                            cell == null
                                    ? null
                                    : new org.headlight.viewmodel.attention.Cell(cell.row(), cell.column()));
                }
            });
        }
        model.addListener((observable, before, cell) -> quietly(() -> {
            for (HeatmapView view : views) {
                ofView.apply(view).set(cell == null ? null : inside(view, new Cell(cell.query(), cell.key())));
            }
        }));
    }

    private static Cell inside(HeatmapView view, Cell cell) {
        boolean inside = view.getFigure() != null
                && cell.row() < view.getFigure().matrix().rows()
                && cell.column() < view.getFigure().matrix().columns();
        return inside ? cell : null;
    }
}
