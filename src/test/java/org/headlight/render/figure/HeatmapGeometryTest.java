package org.headlight.render.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeatmapGeometryTest {

    private static final LabelExtents CHARACTERS = new LabelExtents(30, 12, 14, 16);
    private static final LabelExtents WORDS = new LabelExtents(70, 68, 0, 16);

    @Test
    void labelsStandAboveAndBeforeTheCells() {
        Box cells = new HeatmapGeometry(11, 15, 40, 30, CHARACTERS).cells();
        assertEquals(new Box(30 + HeatmapGeometry.LABEL_GAP, 32 + HeatmapGeometry.LABEL_GAP, 600, 330), cells);
    }

    @Test
    void labelsTurnAsCellsGrowNarrow() {
        assertEquals(ColumnLabelStyle.UPRIGHT, new HeatmapGeometry(5, 5, 40, 40, CHARACTERS).columnLabelStyle());
        assertEquals(ColumnLabelStyle.SLANTED, new HeatmapGeometry(5, 5, 40, 40, WORDS).columnLabelStyle());
        assertEquals(ColumnLabelStyle.VERTICAL, new HeatmapGeometry(5, 5, 15, 15, WORDS).columnLabelStyle());
    }

    @Test
    void denseLabelsAreThinnedUntilTheyFit() {
        HeatmapGeometry geometry = new HeatmapGeometry(200, 200, 4, 4, WORDS);
        assertEquals(5, geometry.columnLabelStep());
        assertEquals(5, geometry.rowLabelStep());
        assertTrue(geometry.rowLabelStep() * geometry.cellHeight() >= WORDS.line() - 1);
    }

    @Test
    void stepsBetweenLabelsAreRoundNumbers() {
        assertEquals(1, LabelStep.every(16, 15));
        assertEquals(2, LabelStep.every(8, 15));
        assertEquals(20, LabelStep.every(1, 15));
        assertEquals(500, LabelStep.every(0.04, 15));
        assertThrows(IllegalArgumentException.class, () -> LabelStep.every(0, 15));
    }
}
