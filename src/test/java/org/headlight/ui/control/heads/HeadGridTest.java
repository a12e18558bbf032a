package org.headlight.ui.control.heads;

import static org.headlight.ui.control.heads.SampleHeads.site;
import static org.headlight.ui.control.heads.SampleHeads.thumbnail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.FrameColors;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeadBlock;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.Gestures;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(JavaFx.class)
class HeadGridTest {
    private static final double EDGE = 24;
    private static final Matrix FOUR = new Matrix(2, 2, new float[] {0, 0.25f, Float.NaN, 1});

    private HeadGrid grid;
    private Scene scene;
    private HeadBlock block;

    private void show() {
        List<HeadThumbnail> heads = new ArrayList<>();
        for (int layer = 0; layer < 2; layer++) {
            for (int head = 0; head < 3; head++) {
                heads.add(thumbnail(layer, head, FOUR, CellMask.EVERYWHERE, head / 2.0));
            }
        }
        block = new HeadBlock("Encoder self", List.of("L1", "L2"), List.of("H1", "H2", "H3"), heads);
        grid = new HeadGrid();
        grid.setFigure(SampleHeads.figure(List.of(block)));
        scene = Pictures.scene(new StackPane(grid), 500, 400, Theme.LIGHT);
    }

    private Box framed(int layer, int head) {
        Box box = grid.geometry().framed(block, block.heads().get(3 * layer + head));
        return new Box(box.x() + EDGE, box.y() + EDGE, box.width(), box.height());
    }

    private double x(int head) {
        Box box = framed(0, head);
        return box.x() + box.width() / 2;
    }

    private double y(int layer) {
        Box box = framed(layer, 0);
        return box.y() + box.height() / 2;
    }

    private int pixel(double x, double y) {
        return Pictures.of(scene).getPixelReader().getArgb((int) x, (int) y);
    }

    @Test
    void everyCellOfEveryHeadHasItsColourAndEveryFrameThatOfItsMeasure() {
        show();
        for (int layer = 0; layer < 2; layer++) {
            for (int head = 0; head < 3; head++) {
                Box box = framed(layer, head);
                double quarter = box.width() / 4;
                assertEquals(ColorScale.WEIGHTS.color(0), pixel(box.x() + quarter, box.y() + quarter));
                assertEquals(ColorScale.WEIGHTS.color(0.25), pixel(box.x() + 3 * quarter, box.y() + quarter));
                assertEquals(ColorScale.NOT_A_NUMBER, pixel(box.x() + quarter, box.y() + 3 * quarter));
                assertEquals(ColorScale.WEIGHTS.color(1), pixel(box.x() + 3 * quarter, box.y() + 3 * quarter));
                assertEquals(FrameColors.at(head / 2.0, Palette.LIGHT), pixel(box.x() + 1, box.y() + 9));
            }
        }
    }

    @Test
    void hoveringPreviewsAndLeavingLetsGo() {
        show();
        Gestures.move(grid, x(2), y(1));
        assertEquals(site(1, 2), grid.getHovered());
        Gestures.move(grid, framed(0, 0).right() + 4, y(0));
        assertNull(grid.getHovered());
        Gestures.move(grid, x(1), y(0));
        Gestures.leave(grid);
        assertNull(grid.getHovered());
        assertNull(grid.getLocked());
    }

    @Test
    void aClickLocksAndAClickWithControlMarks() {
        show();
        List<AttentionSite> marked = new ArrayList<>();
        grid.setActions(new HeadActions(marked::add, site -> {}, site -> {}, () -> {}));
        Gestures.click(grid, x(1), y(1), false);
        assertEquals(site(1, 1), grid.getLocked());
        Gestures.clickWithControl(grid, x(0), y(1));
        assertEquals(site(1, 1), grid.getLocked());
        assertEquals(List.of(site(1, 0)), marked);
    }

    @Test
    void arrowsWalkEnterLocksCComparesXSwitchesOffSSorts() {
        show();
        List<Object> done = new ArrayList<>();
        grid.setActions(new HeadActions(
                site -> {}, done::add, site -> done.add("off " + site.head()), () -> done.add("sorted")));
        grid.setLocked(site(0, 0));
        Gestures.press(grid, KeyCode.RIGHT);
        Gestures.press(grid, KeyCode.DOWN);
        assertEquals(site(1, 1), grid.getHovered());
        Gestures.press(grid, KeyCode.DOWN);
        assertEquals(site(1, 1), grid.getHovered());
        Gestures.press(grid, KeyCode.ENTER);
        assertEquals(site(1, 1), grid.getLocked());
        Gestures.press(grid, KeyCode.C);
        Gestures.press(grid, KeyCode.X);
        Gestures.press(grid, KeyCode.S);
        assertEquals(List.of(site(1, 1), "off 1", "sorted"), done);
        Gestures.press(grid, KeyCode.ESCAPE);
        assertNull(grid.getHovered());
    }

    @Test
    void theLockedHeadHasARingOutsideItsFrame() {
        show();
        int before = pixel(framed(0, 1).x() - 3, y(0));
        grid.setLocked(site(0, 1));
        assertNotEquals(before, pixel(framed(0, 1).x() - 3, y(0)));
    }

    @Test
    void aHeadThatIsOffIsFadedAndStruckThrough() {
        show();
        int corner = pixel(framed(0, 1).x() + 2, framed(0, 1).y() + 3);
        grid.setMarks(new HeadMarks(Map.of(), Set.of(site(0, 1))));
        assertNotEquals(corner, pixel(framed(0, 1).x() + 2, framed(0, 1).y() + 3));
    }

    @Test
    void aHeadWithMoreTokensThanPixelsKeepsItsOnlySpike() {
        show();
        float[] values = new float[600 * 600];
        values[299 * 600 + 311] = 1;
        HeadThumbnail wide = thumbnail(0, 0, new Matrix(600, 600, values), CellMask.EVERYWHERE, 0);
        block = new HeadBlock("", List.of("L1"), List.of("H1"), List.of(wide));
        grid.setFigure(SampleHeads.figure(List.of(block)));
        Box box = framed(0, 0);
        int brightest = 0;
        var pixels = Pictures.of(scene).getPixelReader();
        for (int y = (int) box.y() + 3; y < box.bottom() - 3; y++) {
            for (int x = (int) box.x() + 3; x < box.right() - 3; x++) {
                brightest += pixels.getArgb(x, y) == ColorScale.WEIGHTS.color(1) ? 1 : 0;
            }
        }
        assertEquals(1, brightest);
    }

    @Test
    void aHundredAndFortyFourHeadsNeedMoreRoomThanTheyGetAndSaySo() {
        show();
        grid.setFigure(SampleHeads.grid(12, 12, 18));
        assertTrue(grid.minWidth(-1) > 700);
        assertTrue(grid.minHeight(-1) > 900);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void picturesForTheGallery(Theme theme) {
        show();
        grid.setFigure(SampleHeads.grid(6, 8, 18));
        grid.setLocked(site(3, 4));
        Pictures.keep(Pictures.scene(new StackPane(grid), 780, 690, theme), "heads-" + theme);
        HeadGrid translator = new HeadGrid();
        translator.setFigure(SampleHeads.translator());
        Scene three = Pictures.scene(new StackPane(translator), 520, 900, theme);
        Pictures.keep(three, "heads-translator-" + theme);
        assertTrue(translator.minHeight(-1) <= 900);
    }
}
