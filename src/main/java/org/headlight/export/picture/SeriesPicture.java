package org.headlight.export.picture;

import org.headlight.export.page.Page;
import org.headlight.export.page.PagePen;
import org.headlight.export.page.Picture;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.sketch.SeriesLayout;
import org.headlight.render.sketch.SeriesSketch;

/** A forecast with the past that fed it, drawn as on the screen but in a size of its own. */
public final class SeriesPicture implements Picture {
    private static final double WIDTH = 1280;
    private static final double FEWEST = 560;
    private static final double A_HEAD = 12;

    private final SeriesFigure figure;

    public SeriesPicture(SeriesFigure figure) {
        this.figure = figure;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return FEWEST
                + figure.series().heads().size() * A_HEAD
                + (figure.series().columns().size() - 1) * SeriesLayout.ROW;
    }

    @Override
    public void draw(Page page, double x, double y) {
        SeriesSketch sketch = new SeriesSketch(figure, SeriesLayout.of(figure.series(), width(), height()));
        page.moved(x, y, () -> sketch.draw(new PagePen(page)));
    }
}
