package org.headlight.export.picture;

import org.headlight.export.page.ColorBar;
import org.headlight.export.page.Page;
import org.headlight.export.page.Picture;
import org.headlight.export.page.TextBlock;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.export.picture.HeatmapLayout.Strip;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.HeatmapGeometry;

/** A heatmap as it stands in a paper: title, axes with their labels, cells, colour bar, caption. */
public final class HeatmapPicture implements Picture {

    private static final int GAP = 12;
    private static final int CAPTION_GAP = 16;
    private static final int NARROWEST = 432;
    private static final int LOW_MAP = 120;
    private static final int LONGEST_BAR = 720;

    private final HeatmapFigure figure;
    private final Typeface type;
    private final HeatmapLayout layout;
    private final HeatmapCells cells;
    private final ColorBar bar;
    private final TextBlock title;
    private final TextBlock subtitle;
    private final TextBlock caption;
    private final TextBlock rowTitle;
    private final double width;

    public HeatmapPicture(HeatmapFigure figure, Typeface type) {
        this.figure = figure;
        this.type = type;
        this.layout = HeatmapLayout.of(figure, type);
        this.cells = new HeatmapCells(figure);
        this.bar = new ColorBar(figure.scale(), figure.valueName(), type);
        this.width = Math.ceil(Math.max(NARROWEST, plotWidth()));
        this.title = new TextBlock(figure.title(), Style.TITLE, width, type);
        this.subtitle = new TextBlock(figure.subtitle(), Style.CAPTION, width, type);
        this.caption = new TextBlock(figure.caption(), Style.CAPTION, width, type);
        this.rowTitle = new TextBlock(figure.rowTitle(), Style.CAPTION, 80, type);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        double strips = layout.strips().stream().mapToDouble(this::stripHeight).sum()
                + (layout.strips().size() - 1) * GAP;
        double legend = isBarLying() ? GAP + 4 + bar.lyingHeight() : 0;
        double note = caption.height() > 0 ? CAPTION_GAP + caption.height() : 0;
        return headHeight() + strips + legend + note;
    }

    @Override
    public void draw(Page page, double x, double y) {
        title.draw(page, x, y);
        subtitle.draw(page, x, y + title.height());
        double top = y + headHeight();
        for (Strip strip : layout.strips()) {
            drawStrip(page, strip, x, top);
            top += stripHeight(strip) + GAP;
        }
        if (isBarLying()) {
            bar.drawLying(
                    page, x + layout.strips().getFirst().geometry().cells().x(), top + 4);
            top += bar.lyingHeight() + 4 + GAP;
        }
        caption.draw(page, x, top - GAP + CAPTION_GAP);
    }

    /** Where the cells of a strip go within the picture; the first strip is 0. */
    public Box cells(int index) {
        double top = headHeight();
        for (Strip strip : layout.strips().subList(0, index)) {
            top += stripHeight(strip) + GAP;
        }
        return placed(layout.strips().get(index), 0, top);
    }

    public HeatmapFigure figure() {
        return figure;
    }

    public HeatmapLayout layout() {
        return layout;
    }

    private void drawStrip(Page page, Strip strip, double x, double top) {
        Box place = placed(strip, x, top);
        cells.draw(page, strip, place);
        HeatmapLabels labels = new HeatmapLabels(page, strip, place);
        labels.drawRows(figure.rows());
        labels.drawColumns(figure.columns());
        if (strip.first() == 0) {
            page.text(figure.columnTitle(), Style.CAPTION, page.palette().quietText(), place.x(), top + 8);
            double bottom = place.y() - HeatmapGeometry.LABEL_GAP;
            rowTitle.drawEndingAt(page, place.x() - HeatmapGeometry.LABEL_GAP, bottom - rowTitle.height());
        }
        if (!isBarLying()) {
            Box beside = new Box(
                    place.right() + HeatmapGeometry.BAR_GAP,
                    place.y(),
                    HeatmapGeometry.BAR_WIDTH,
                    Math.min(LONGEST_BAR, place.height()));
            bar.drawStanding(page, beside);
        }
    }

    private Box placed(Strip strip, double x, double top) {
        Box own = strip.geometry().cells();
        return new Box(x + own.x(), top + bandHeight(strip), own.width(), own.height());
    }

    /** Height of what stands above the cells of a strip: the names of the axes and the labels of the columns. */
    private double bandHeight(Strip strip) {
        double labels = strip.geometry().columnBand();
        boolean named = strip.first() == 0 && !figure.columnTitle().isEmpty();
        double beside = strip.first() == 0 ? rowTitle.height() : 0;
        double band = Math.max(labels + (named ? Style.CAPTION.line() + 4 : 0), beside);
        return Math.ceil(band + HeatmapGeometry.LABEL_GAP);
    }

    private double stripHeight(Strip strip) {
        return bandHeight(strip) + strip.geometry().cells().height();
    }

    private double headHeight() {
        return title.height() + subtitle.height() + GAP;
    }

    private double plotWidth() {
        double widest = 0;
        for (Strip strip : layout.strips()) {
            Box own = strip.geometry().cells();
            double labels = HeatmapLabels.overhang(strip, figure.columns(), type);
            double legend =
                    isBarLying() ? 0 : HeatmapGeometry.BAR_GAP + bar.standingWidth(Math.min(LONGEST_BAR, own.height()));
            widest = Math.max(widest, own.right() + Math.max(labels, legend));
            widest = Math.max(widest, own.x() + type.width(figure.columnTitle(), Style.CAPTION));
            widest = Math.max(widest, isBarLying() ? own.x() + bar.lyingWidth() : 0);
        }
        return widest;
    }

    private boolean isBarLying() {
        return layout.strips().getFirst().geometry().cells().height() < LOW_MAP;
    }
}
