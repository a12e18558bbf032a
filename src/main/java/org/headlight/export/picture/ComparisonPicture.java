package org.headlight.export.picture;

import java.util.List;
import org.headlight.export.page.Page;
import org.headlight.export.page.Picture;
import org.headlight.export.page.TextBlock;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.Fact;
import org.headlight.render.figure.HeatmapFigure;

/** Two maps and their difference side by side on a page, with the numbers below. */
public final class ComparisonPicture implements Picture {
    private static final int GAP = 32;
    private static final int NAME = 24;
    private static final int FACT = 44;
    private static final List<String> NAMES = List.of("A", "B − A", "B");

    private final ComparisonFigure figure;
    private final List<HeatmapPicture> maps;
    private final TextBlock title;
    private final TextBlock caption;
    private final double width;

    public ComparisonPicture(ComparisonFigure figure, Typeface type) {
        this.figure = figure;
        this.maps = List.<HeatmapFigure>of(figure.before(), figure.difference(), figure.after()).stream()
                .map(map -> new HeatmapPicture(map, type))
                .toList();
        this.width = maps.stream().mapToDouble(HeatmapPicture::width).sum() + GAP * (maps.size() - 1.0);
        this.title = new TextBlock(figure.title(), Style.TITLE, width, type);
        this.caption = new TextBlock(figure.caption(), Style.CAPTION, width, type);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return title.height() + GAP / 2.0 + NAME + mapHeight() + GAP / 2.0 + FACT + caption.height();
    }

    private double mapHeight() {
        return maps.stream().mapToDouble(HeatmapPicture::height).max().orElse(0);
    }

    @Override
    public void draw(Page page, double x, double y) {
        title.draw(page, x, y);
        double top = y + title.height() + GAP / 2.0;
        double left = x;
        for (int i = 0; i < maps.size(); i++) {
            page.text(NAMES.get(i), Style.STRONG, page.palette().text(), left, top + NAME / 2.0);
            maps.get(i).draw(page, left, top + NAME);
            left += maps.get(i).width() + GAP;
        }
        double below = top + NAME + mapHeight() + GAP / 2.0;
        double pitch = width / figure.facts().size();
        for (int i = 0; i < figure.facts().size(); i++) {
            Fact fact = figure.facts().get(i);
            int quiet = page.palette().quietText();
            page.text(fact.name(), Style.CAPTION, quiet, x + i * pitch, below + 8);
            page.text(fact.value(), Style.STRONG, page.palette().text(), x + i * pitch, below + 26);
            double after = x + i * pitch + page.type().width(fact.value(), Style.STRONG) + 8;
            page.text(fact.note(), Style.CAPTION, quiet, after, below + 26);
        }
        caption.draw(page, x, below + FACT);
    }
}
