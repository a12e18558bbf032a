package org.headlight.ui.control.table;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.headlight.render.figure.HeatmapFigure;

/**
 * The cells of a heatmap as rows of a table, which are made when they are looked at: there may be millions. Immutable.
 *
 * @see #MOST
 */
final class CellRows extends AbstractList<CellRow> {
    /** How many cells are listed where the largest come first. */
    static final int MOST = 10_000;

    private final HeatmapFigure figure;
    private final int[] order;

    private CellRows(HeatmapFigure figure, int[] order) {
        this.figure = figure;
        this.order = order;
    }

    /** All cells, row after row. */
    static CellRows inOrder(HeatmapFigure figure) {
        return new CellRows(figure, null);
    }

    /** The largest cells first, equal ones in their order; values that are no numbers and masked cells are left out. */
    static CellRows largestFirst(HeatmapFigure figure) {
        float[] values = figure.matrix().values();
        int columns = figure.matrix().columns();
        Comparator<Integer> rising =
                Comparator.<Integer>comparingDouble(index -> values[index]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> largest = new PriorityQueue<>(rising);
        for (int i = 0; i < values.length; i++) {
            boolean wanted = largest.size() < MOST || values[i] > values[largest.peek()];
            if (wanted && Float.isFinite(values[i]) && figure.mask().allows(i / columns, i % columns)) {
                largest.add(i);
                if (largest.size() > MOST) {
                    largest.remove();
                }
            }
        }
        int[] order = new int[largest.size()];
        for (int i = order.length - 1; i >= 0; i--) {
            order[i] = largest.remove();
        }
        return new CellRows(figure, order);
    }

    @Override
    public CellRow get(int index) {
        int cell = order == null ? index : order[index];
        int columns = figure.matrix().columns();
        return new CellRow(figure, cell / columns, cell % columns);
    }

    @Override
    public int size() {
        return order == null ? figure.matrix().values().length : order.length;
    }
}
