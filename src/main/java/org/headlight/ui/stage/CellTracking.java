package org.headlight.ui.stage;

import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.heatmap.HeatmapView;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.CellReading;

/** Ties what is hovered and pinned in a heatmap to the shown attention. FX thread only. */
final class CellTracking {
    private final AttentionViewModel attention;
    private final HeatmapView view;
    private boolean following;

    CellTracking(AttentionViewModel attention, HeatmapView view) {
        this.attention = attention;
        this.view = view;
    }

    /** Begins; the view belongs to this from now on. */
    void follow() {
        attention.pinnedProperty().addListener((observable, before, pinned) -> showPinned());
        view.hoveredCellProperty().addListener((observable, before, cell) -> hover(cell));
        view.pinnedCellProperty().addListener((observable, before, cell) -> pin(cell));
    }

    /** Changes the view; what it forgets while it does is no wish of the user. */
    void quietly(Runnable change) {
        following = true;
        change.run();
        following = false;
        if (view.getHoveredCell() == null) {
            attention.hover(null);
        }
        showPinned();
    }

    private void showPinned() {
        CellReading pinned = attention.pinnedProperty().get();
        following = true;
        view.setPinnedCell(
                pinned == null
                        ? null
                        : new Cell(pinned.cell().query(), pinned.cell().key()));
        following = false;
    }

    private void hover(Cell cell) {
        if (!following) {
            attention.hover(
                    cell == null ? null : new org.headlight.viewmodel.attention.Cell(cell.row(), cell.column()));
        }
    }

    private void pin(Cell cell) {
        if (following) {
            return;
        }
        if (cell == null) {
            attention.unpin();
        } else {
            attention.pin(new org.headlight.viewmodel.attention.Cell(cell.row(), cell.column()));
        }
    }
}
