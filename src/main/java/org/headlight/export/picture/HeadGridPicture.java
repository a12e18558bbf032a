package org.headlight.export.picture;

import org.headlight.export.page.ColorBar;
import org.headlight.export.page.Page;
import org.headlight.export.page.Picture;
import org.headlight.export.page.TextBlock;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.export.sheet.Images;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeadBlock;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeadGridGeometry;
import org.headlight.render.figure.HeadGridRaster;
import org.headlight.render.figure.HeadThumbnail;

/** All heads of a network on a page: title, maps with their frames and numbers, colour bar, caption. */
public final class HeadGridPicture implements Picture {
    private static final int GAP = 16;
    private static final int SIDE = 120;
    private static final int NARROWEST = 432;

    private final HeadGridFigure figure;
    private final HeadGridGeometry geometry;
    private final ColorBar bar;
    private final TextBlock title;
    private final TextBlock subtitle;
    private final TextBlock caption;
    private final double width;

    public HeadGridPicture(HeadGridFigure figure, Typeface type) {
        this.figure = figure;
        this.geometry = new HeadGridGeometry(figure, SIDE);
        this.bar = new ColorBar(figure.scale(), "weight", type);
        this.width = Math.max(NARROWEST, geometry.width());
        this.title = new TextBlock(figure.title(), Style.TITLE, width, type);
        this.subtitle = new TextBlock(figure.subtitle(), Style.CAPTION, width, type);
        this.caption = new TextBlock(figure.caption(), Style.CAPTION, width, type);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return head() + geometry.height() + GAP + bar.lyingHeight() + GAP + caption.height();
    }

    private double head() {
        return Math.ceil(title.height() + subtitle.height() + GAP);
    }

    @Override
    public void draw(Page page, double x, double y) {
        title.draw(page, x, y);
        subtitle.draw(page, x, y + title.height());
        double top = y + head();
        Raster raster = HeadGridRaster.of(geometry, page.palette());
        page.image(Images.of(raster), new Box(x, top, raster.width(), raster.height()));
        for (HeadBlock block : figure.blocks()) {
            drawNames(page, block, x, top);
            block.heads().forEach(head -> drawNumber(page, block, head, x, top));
        }
        double below = top + geometry.height() + GAP;
        bar.drawLying(page, x + HeadGridGeometry.ROW_NAMES, below);
        caption.draw(page, x, below + bar.lyingHeight() + GAP);
    }

    private void drawNames(Page page, HeadBlock block, double x, double top) {
        int quiet = page.palette().quietText();
        if (geometry.hasBlockNames()) {
            double middle = top + geometry.top(block) + HeadGridGeometry.BLOCK_NAME / 2.0 - 2;
            page.text(block.name(), Style.STRONG, page.palette().text(), x, middle);
        }
        for (HeadThumbnail head : block.heads()) {
            Box frame = geometry.framed(block, head);
            if (head.row() == 0) {
                double centre = x + frame.x() + frame.width() / 2;
                page.textCentred(
                        block.columns().get(head.column()), Style.CAPTION, quiet, centre, top + frame.y() - 12);
            }
            if (head.column() == 0) {
                double right = x + HeadGridGeometry.ROW_NAMES - 12;
                double middle = top + frame.y() + frame.height() / 2;
                page.textEndingAt(block.rows().get(head.row()), Style.CAPTION, quiet, right, middle);
            }
        }
    }

    private void drawNumber(Page page, HeadBlock block, HeadThumbnail head, double x, double top) {
        Box place = geometry.place(block, head);
        double middle = top + geometry.framed(block, head).bottom() + HeadGridGeometry.NUMBER / 2.0;
        page.text(head.name(), Style.TICK, page.palette().text(), x + place.x(), middle);
        page.textEndingAt(head.number(), Style.TICK, page.palette().quietText(), x + place.right(), middle);
    }
}
