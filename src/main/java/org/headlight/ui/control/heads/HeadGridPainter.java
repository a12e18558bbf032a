package org.headlight.ui.control.heads;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeadBlock;
import org.headlight.render.figure.HeadGridGeometry;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/** Writes around the heads of a grid what they are, and frames those that are looked at. */
final class HeadGridPainter {
    private static final double LINE = 18;
    private static final double BADGE = 16;
    private static final double FADED = 0.7;

    private final HeadGrid grid;
    private final HeadGridGeometry geometry;
    private final Brush brush;
    private final GraphicsContext graphics;

    HeadGridPainter(HeadGrid grid, Brush brush) {
        this.grid = grid;
        this.geometry = grid.geometry();
        this.brush = brush;
        this.graphics = brush.graphics();
    }

    void paint() {
        for (HeadBlock block : grid.getFigure().blocks()) {
            if (geometry.hasBlockNames()) {
                double middle = geometry.top(block) + HeadGridGeometry.BLOCK_NAME / 2.0 - 2;
                brush.write(block.name(), brush.titleFont(13), ThemeColor.TEXT, 0, middle, TextAlignment.LEFT);
            }
            block.heads().forEach(head -> paint(block, head));
        }
    }

    private void paint(HeadBlock block, HeadThumbnail head) {
        Box frame = geometry.framed(block, head);
        boolean locked = head.site().equals(grid.getLocked());
        boolean hovered = head.site().equals(grid.getHovered());
        if (head.row() == 0) {
            String name = block.columns().get(head.column());
            name(name, frame.x() + frame.width() / 2, frame.y() - 12, TextAlignment.CENTER, locked || hovered);
        }
        if (head.column() == 0) {
            boolean looked = block.heads().stream()
                    .anyMatch(other -> other.row() == head.row() && other.site().equals(grid.getLocked()));
            double middle = frame.y() + frame.height() / 2;
            name(block.rows().get(head.row()), HeadGridGeometry.ROW_NAMES - 12, middle, TextAlignment.RIGHT, looked);
        }
        if (grid.getMarks().off().contains(head.site())) {
            strike(frame);
        }
        if (locked) {
            stroke(frame, 4, 2, brush.color(ThemeColor.ACCENT_FILL));
            if (grid.isFocusVisible()) {
                stroke(frame, 7, 2, brush.color(ThemeColor.ACCENT_RING));
            }
        }
        if (hovered) {
            stroke(frame, 1, 2, brush.color(ThemeColor.TEXT));
        }
        below(head, frame, geometry.place(block, head), locked || hovered);
    }

    /** Fades a head that is off and strikes it through. */
    private void strike(Box frame) {
        graphics.setGlobalAlpha(FADED);
        brush.fill(ThemeColor.BACKGROUND);
        graphics.fillRect(frame.x(), frame.y(), frame.width(), frame.height());
        graphics.setGlobalAlpha(1);
        graphics.setLineWidth(2);
        brush.stroke(ThemeColor.TEXT);
        graphics.strokeLine(frame.x(), frame.bottom(), frame.right(), frame.y());
    }

    private void name(String text, double x, double middle, TextAlignment align, boolean strong) {
        Font font = strong ? brush.titleFont(12) : brush.font(12);
        brush.write(text, font, strong ? ThemeColor.TEXT : ThemeColor.MUTED_TEXT, x, middle, align);
    }

    /** The letter of a comparison, the head's name where its place does not say it, and the measure. */
    private void below(HeadThumbnail head, Box frame, Box place, boolean strong) {
        double middle = frame.bottom() + LINE / 2 + 1;
        double left = place.x();
        String letter = grid.getMarks().letters().get(head.site());
        if (letter != null) {
            brush.fill(ThemeColor.ACCENT_FILL);
            graphics.fillRoundRect(left, middle - BADGE / 2, BADGE, BADGE, 6, 6);
            brush.write(
                    letter, brush.titleFont(11), ThemeColor.ON_ACCENT, left + BADGE / 2, middle, TextAlignment.CENTER);
            left += BADGE + 4;
        }
        if (!head.name().isEmpty()) {
            brush.write(head.name(), brush.titleFont(11), ThemeColor.TEXT, left, middle, TextAlignment.LEFT);
        }
        brush.write(
                grid.getMarks().off().contains(head.site()) ? "off" : head.number(),
                strong ? brush.titleFont(11) : brush.font(11),
                strong ? ThemeColor.TEXT : ThemeColor.MUTED_TEXT,
                place.right(),
                middle,
                TextAlignment.RIGHT);
    }

    /** A frame of a width whose inner edge lies some pixels outside a box. */
    private void stroke(Box box, double outside, double width, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        double away = outside - width / 2;
        graphics.strokeRoundRect(box.x() - away, box.y() - away, box.width() + 2 * away, box.height() + 2 * away, 4, 4);
    }
}
