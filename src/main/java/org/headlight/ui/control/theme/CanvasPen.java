package org.headlight.ui.control.theme;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.render.sketch.Align;
import org.headlight.render.sketch.Ink;
import org.headlight.render.sketch.Lettering;
import org.headlight.render.sketch.Pen;

/** The pen of the screen: draws sketches on a canvas in the colours of the theme. FX thread only. */
public final class CanvasPen implements Pen {
    private static final double DOT_EDGE = 1.25;

    private final Brush brush;
    private final GraphicsContext graphics;
    private final TextMeasure measure;
    private final RasterImages images;

    public CanvasPen(Brush brush, TextMeasure measure, RasterImages images) {
        this.brush = brush;
        this.graphics = brush.graphics();
        this.measure = measure;
        this.images = images;
    }

    @Override
    public double width(String text, Lettering lettering) {
        return measure.width(text, font(lettering));
    }

    @Override
    public void write(String text, Lettering lettering, Ink ink, double x, double middle, Align align) {
        TextAlignment alignment = switch (align) {
            case LEFT -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        };
        graphics.setFont(font(lettering));
        graphics.setFill(color(ink, 1));
        graphics.setTextAlign(alignment);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, x, middle);
    }

    @Override
    public void fill(Box box, Ink ink, double opacity) {
        graphics.setFill(color(ink, opacity));
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void fillRounded(Box box, double radius, Ink ink) {
        graphics.setFill(color(ink, 1));
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, Ink ink, double... dashes) {
        begin(width, ink, 1, dashes);
        graphics.strokeLine(x1, y1, x2, y2);
        graphics.setLineDashes();
    }

    @Override
    public void curve(double[] xs, double[] ys, double width, Ink ink, double... dashes) {
        begin(width, ink, 1, dashes);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        trace(xs, ys);
        graphics.stroke();
        graphics.setLineDashes();
    }

    @Override
    public void area(double[] xs, double[] ys, Ink ink, double opacity) {
        graphics.setFill(color(ink, opacity));
        graphics.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        double outer = radius + DOT_EDGE;
        graphics.setFill(color(Ink.PAGE, 1));
        graphics.fillOval(x - outer, y - outer, 2 * outer, 2 * outer);
        graphics.setFill(color(ink, 1));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void frame(Box box, double width, Ink ink, double opacity) {
        begin(width, ink, opacity);
        graphics.strokeRect(
                box.x() + width / 2,
                box.y() + width / 2,
                Math.max(0, box.width() - width),
                Math.max(0, box.height() - width));
    }

    @Override
    public void hatch(Box box) {
        brush.hatch(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void image(Raster raster, Box box) {
        graphics.setImageSmoothing(false);
        graphics.drawImage(images.of(raster), box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        graphics.save();
        brush.clip(box.x(), box.y(), box.width(), box.height());
        drawing.run();
        graphics.restore();
    }

    private void begin(double width, Ink ink, double opacity, double... dashes) {
        graphics.setStroke(color(ink, opacity));
        graphics.setLineWidth(width);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineDashes(dashes);
    }

    private void trace(double[] xs, double[] ys) {
        graphics.beginPath();
        boolean down = false;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isNaN(ys[i])) {
                down = false;
            } else if (down) {
                graphics.lineTo(xs[i], ys[i]);
            } else {
                graphics.moveTo(xs[i], ys[i]);
                down = true;
            }
        }
    }

    private Font font(Lettering lettering) {
        return lettering.isStrong() ? brush.titleFont(lettering.size()) : brush.font(lettering.size());
    }

    private Color color(Ink ink, double opacity) {
        Color color = Colors.of(ink.color(brush.dark() ? Palette.DARK : Palette.LIGHT));
        return opacity == 1 ? color : color.deriveColor(0, 1, 1, opacity);
    }
}
