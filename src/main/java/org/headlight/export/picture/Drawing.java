package org.headlight.export.picture;

import org.headlight.export.file.ExportException;
import org.headlight.export.page.Page;
import org.headlight.export.page.Picture;
import org.headlight.export.page.Typeface;
import org.headlight.export.sheet.Sheet;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.Figure;

/** A figure laid out with a margin around it, ready for any sheet: what every format of picture is made of. Immutable. */
public final class Drawing {
    private final Typeface type;
    private final Picture picture;

    /** @throws ExportException if no font is installed */
    public Drawing(Figure figure) throws ExportException {
        this.type = Typeface.installed();
        this.picture = Pictures.of(figure, type);
    }

    /** In whole logical pixels, with the margin. */
    public int width() {
        return (int) Math.ceil(picture.width() + 2 * Page.MARGIN);
    }

    /** In whole logical pixels, with the margin. */
    public int height() {
        return (int) Math.ceil(picture.height() + 2 * Page.MARGIN);
    }

    /** Draws ground and figure on a sheet that is at least as large. */
    public void drawOn(Sheet sheet, Palette palette) {
        Page page = new Page(sheet, palette, type);
        page.fill(new Box(0, 0, width(), height()), palette.page());
        picture.draw(page, Page.MARGIN, Page.MARGIN);
    }
}
