package org.headlight.export.picture;

import java.util.Optional;
import org.headlight.export.page.Page;
import org.headlight.export.page.PagePen;
import org.headlight.export.page.Picture;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.confusion.ConfusionLayout;
import org.headlight.render.confusion.ConfusionSketch;
import org.headlight.render.figure.ConfusionFigure;

/** Which class was taken for which, drawn as on the screen, with its title and its caption. */
final class ConfusionPicture implements Picture {
    private static final double HEAD = 60;

    private final ConfusionFigure figure;
    private final Typeface type;
    private final ConfusionLayout layout;

    ConfusionPicture(ConfusionFigure figure, Typeface type) {
        this.figure = figure;
        this.type = type;
        double names = figure.labels().stream()
                .mapToDouble(label -> type.width(label, Style.CAPTION))
                .max()
                .orElse(0);
        layout = ConfusionLayout.largest(
                figure.labels().size(), Math.max(names, type.width("share of row", Style.CAPTION)));
    }

    @Override
    public double width() {
        return Math.max(
                layout.width(),
                Math.max(type.width(figure.title(), Style.TITLE), type.width(figure.caption(), Style.CAPTION)));
    }

    @Override
    public double height() {
        return HEAD + layout.height();
    }

    @Override
    public void draw(Page page, double x, double y) {
        page.text(figure.title(), Style.TITLE, page.palette().text(), x, y + 10);
        page.text(figure.caption(), Style.CAPTION, page.palette().quietText(), x, y + 32);
        page.moved(x, y + HEAD, () -> new ConfusionSketch(figure, layout).draw(new PagePen(page), Optional.empty()));
    }
}
