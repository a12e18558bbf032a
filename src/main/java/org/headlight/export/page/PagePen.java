package org.headlight.export.page;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.headlight.export.page.Typeface.Style;
import org.headlight.export.sheet.Images;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.render.sketch.Align;
import org.headlight.render.sketch.Ink;
import org.headlight.render.sketch.Lettering;
import org.headlight.render.sketch.Pen;

/** The pen of a file: draws sketches on a page. */
public final class PagePen implements Pen {
    private static final double DOT_EDGE = 1.25;

    private final Page page;

    public PagePen(Page page) {
        this.page = page;
    }

    @Override
    public double width(String text, Lettering lettering) {
        return page.type().width(text, style(lettering));
    }

    @Override
    public void write(String text, Lettering lettering, Ink ink, double x, double middle, Align align) {
        switch (align) {
            case LEFT -> page.text(text, style(lettering), color(ink), x, middle);
            case CENTRE -> page.textCentred(text, style(lettering), color(ink), x, middle);
            case RIGHT -> page.textEndingAt(text, style(lettering), color(ink), x, middle);
        }
    }

    @Override
    public void fill(Box box, Ink ink, double opacity) {
        page.fill(box, seeThrough(ink, opacity));
    }

    @Override
    public void fillRounded(Box box, double radius, Ink ink) {
        page.fillRounded(box, radius, color(ink));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, Ink ink, double... dashes) {
        page.line(x1, y1, x2, y2, width, color(ink), floats(dashes));
    }

    @Override
    public void curve(double[] xs, double[] ys, double width, Ink ink, double... dashes) {
        page.stroke(path(xs, ys), width, color(ink), floats(dashes));
    }

    @Override
    public void area(double[] xs, double[] ys, Ink ink, double opacity) {
        Path2D path = path(xs, ys);
        path.closePath();
        page.fill(path, seeThrough(ink, opacity));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        double outer = radius + DOT_EDGE;
        page.fill(new Ellipse2D.Double(x - outer, y - outer, 2 * outer, 2 * outer), color(Ink.PAGE));
        page.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color(ink));
    }

    @Override
    public void frame(Box box, double width, Ink ink, double opacity) {
        double inset = width / 2;
        page.stroke(
                new Rectangle2D.Double(
                        box.x() + inset,
                        box.y() + inset,
                        Math.max(0, box.width() - width),
                        Math.max(0, box.height() - width)),
                width,
                seeThrough(ink, opacity));
    }

    @Override
    public void hatch(Box box) {
        page.hatch(box);
    }

    @Override
    public void image(Raster raster, Box box) {
        page.image(Images.of(raster), box);
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        page.clipped(box, drawing);
    }

    private int color(Ink ink) {
        return ink.color(page.palette());
    }

    private int seeThrough(Ink ink, double opacity) {
        return color(ink) & 0xffffff | (int) Math.round(255 * opacity) << 24;
    }

    private static Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isNaN(ys[i])) {
                down = false;
            } else if (down) {
                path.lineTo(xs[i], ys[i]);
            } else {
                path.moveTo(xs[i], ys[i]);
                down = true;
            }
        }
        return path;
    }

    private static float[] floats(double[] dashes) {
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) dashes[i];
        }
        return lengths;
    }

    private static Style style(Lettering lettering) {
        return switch (lettering) {
            case TITLE -> Style.TITLE;
            case STRONG -> Style.STRONG;
            case LABEL -> Style.LABEL;
            case CAPTION -> Style.CAPTION;
            case TICK -> Style.TICK;
            case STRONG_TICK -> Style.STRONG_TICK;
        };
    }
}
