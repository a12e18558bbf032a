package org.headlight.export.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;

/** A sheet of pixels, drawn by Java. */
public final class RasterSheet implements Sheet {
    private final Graphics2D graphics;
    private final double scale;

    /**
     * A sheet over a raster, which is drawn into.
     *
     * @param scale device pixels for each logical one
     */
    public RasterSheet(Raster raster, double scale) {
        this.graphics = Images.of(raster).createGraphics();
        this.scale = scale;
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    @Override
    public void text(String text, Font font, int color, double x, double baseline) {
        graphics.setFont(font);
        graphics.setColor(new Color(color));
        graphics.drawString(text, (float) x, (float) baseline);
    }

    @Override
    public void fill(Shape shape, int color) {
        graphics.setColor(new Color(color, true));
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, double width, int color, float... dashes) {
        graphics.setColor(new Color(color, true));
        graphics.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }

    @Override
    public void image(BufferedImage image, Box box) {
        AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / image.getWidth(), box.height() / image.getHeight());
        graphics.drawImage(image, place, null);
    }

    @Override
    public void placed(AffineTransform place, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.transform(place);
        drawing.run();
        graphics.setTransform(before);
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        drawing.run();
        graphics.setClip(before);
    }

    /** Whole pixels of one colour or none, so that dense hatching does not turn grey. */
    @Override
    public void hatch(Box box, int color) {
        int line = Math.max(1, (int) Math.round(scale));
        int size = Hatch.PITCH * line;
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                tile.setRGB(x, y, (x + y) % size < line ? color : 0);
            }
        }
        double pitch = size / scale;
        graphics.setPaint(new TexturePaint(tile, new Rectangle2D.Double(box.x(), box.y(), pitch, pitch)));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }
}
