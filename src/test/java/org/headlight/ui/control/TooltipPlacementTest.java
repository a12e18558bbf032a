package org.headlight.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.render.figure.Box;
import org.junit.jupiter.api.Test;

class TooltipPlacementTest {
    private static final Box BOUNDS = new Box(100, 100, 400, 300);

    @Test
    void standsRightBelowWhereThereIsRoom() {
        assertEquals(new Box(148, 128, 80, 60), TooltipPlacement.beside(new Box(120, 120, 20, 20), 80, 60, BOUNDS));
    }

    @Test
    void turnsLeftAtTheRightEdgeAndUpAtTheLowerEdge() {
        Box placed = TooltipPlacement.beside(new Box(470, 370, 20, 20), 80, 60, BOUNDS);
        assertEquals(new Box(382, 322, 80, 60), placed);
    }

    @Test
    void staysInsideItsBoundsAndOffItsTargetWhereverTheTargetIs() {
        for (int x = 100; x <= 480; x += 10) {
            for (int y = 100; y <= 380; y += 10) {
                Box target = new Box(x, y, 20, 20);
                Box placed = TooltipPlacement.beside(target, 120, 90, BOUNDS);
                assertTrue(placed.x() >= 100 && placed.right() <= 500 && placed.y() >= 100 && placed.bottom() <= 400);
                assertTrue(
                        placed.x() >= target.right()
                                || placed.right() <= target.x()
                                || placed.y() >= target.bottom()
                                || placed.bottom() <= target.y(),
                        "covers " + target);
            }
        }
    }
}
