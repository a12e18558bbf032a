package org.headlight.ui.control.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.headlight.render.CellMask;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.Samples;
import org.junit.jupiter.api.Test;

class CellRowsTest {
    private static final Matrix MAP = new Matrix(2, 3, new float[] {0.1f, 0.7f, 0.2f, Float.NaN, 0.7f, 0.3f});

    @Test
    void cellsComeRowAfterRow() {
        CellRows rows = CellRows.inOrder(figure(CellMask.EVERYWHERE));
        assertEquals(6, rows.size());
        assertEquals("0.200", rows.get(2).value());
        assertEquals("2 of 3", rows.get(2).place());
        assertEquals("20.0 %", rows.get(2).share());
        assertEquals("NaN", rows.get(3).value());
    }

    @Test
    void theLargestComeFirstAndMaskedOnesNever() {
        CellRows rows = CellRows.largestFirst(figure((row, column) -> !(row == 1 && column == 2)));
        assertEquals(
                List.of("0 1", "1 1", "0 2", "0 0"),
                rows.stream().map(cell -> cell.row() + " " + cell.column()).toList());
    }

    @Test
    void aMaskedCellSaysSo() {
        assertEquals(
                "masked",
                CellRows.inOrder(figure((row, column) -> false)).get(0).value());
    }

    @Test
    void ofMillionsOnlyTheLargestAreListed() {
        float[] values = new float[200 * 200];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        CellRows rows = CellRows.largestFirst(Samples.bare(new Matrix(200, 200, values), CellMask.EVERYWHERE));
        assertEquals(CellRows.MOST, rows.size());
        assertEquals(199, rows.get(0).row());
        assertEquals(199, rows.get(0).column());
    }

    private static HeatmapFigure figure(CellMask mask) {
        return Samples.bare(MAP, mask);
    }
}
