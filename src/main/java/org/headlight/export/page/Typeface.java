package org.headlight.export.page;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headlight.export.file.ExportException;

/** The family that a picture is set in, and how wide its texts are. Immutable. */
public final class Typeface {

    /** The sizes there are, in logical pixels; the weight goes with the use. */
    public enum Style {
        /** The title of a figure. */
        TITLE(15, true),
        /** What must stand out in a line of text. */
        STRONG(13, true),
        /** Tokens on an axis. */
        LABEL(13, false),
        /** Subtitles, captions, names of axes and legends. */
        CAPTION(12, false),
        /** Ticks and indices, the smallest there is. */
        TICK(11, false),
        /** The tick that is looked at. */
        STRONG_TICK(11, true),
        /** Flowing text. */
        TEXT_LARGE(20, false),
        /** Flowing text of some length. */
        TEXT_MEDIUM(16, false),
        /** Flowing text of several hundred words. */
        TEXT_SMALL(13, false);

        private final int size;
        private final boolean strong;

        Style(int size, boolean strong) {
            this.size = size;
            this.strong = strong;
        }

        public int size() {
            return size;
        }

        /** Height of a line of captions and labels. */
        public int line() {
            return size < 13 ? 16 : size < 15 ? 18 : 20;
        }
    }

    private static final List<String> PREFERRED =
            List.of("Inter", "Segoe UI", "SF Pro Text", "Cantarell", "Ubuntu", "Noto Sans", "DejaVu Sans");
    private static final List<String> STRONG_SUFFIXES = List.of(" Semi Bold", " SemiBold", " Semibold");
    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final String family;
    private final String strongFamily;

    private Typeface(String family, String strongFamily) {
        this.family = family;
        this.strongFamily = strongFamily;
    }

    /**
     * The first installed of the families we like.
     *
     * @throws ExportException if the system has no font at all; says what to install
     */
    public static Typeface installed() throws ExportException {
        return of(families());
    }

    /** The choice among the names of installed families. */
    public static Typeface of(Set<String> families) throws ExportException {
        if (LOGICAL.containsAll(families)) {
            throw new ExportException(noFont());
        }
        String family =
                PREFERRED.stream().filter(families::contains).findFirst().orElse(Font.SANS_SERIF);
        String strong = STRONG_SUFFIXES.stream()
                .map(family::concat)
                .filter(families::contains)
                .findFirst()
                .orElse(family);
        return new Typeface(family, strong);
    }

    public String family() {
        return family;
    }

    /** The font for a text: where the family lacks a character, Java's composite of all installed fonts. */
    public Font font(String text, Style style) {
        boolean ownWeight = !strongFamily.equals(family);
        int weight = style.strong && !ownWeight ? Font.BOLD : Font.PLAIN;
        Font font = new Font(style.strong ? strongFamily : family, weight, style.size);
        return font.canDisplayUpTo(text) < 0
                ? font
                : new Font(Font.SANS_SERIF, style.strong ? Font.BOLD : Font.PLAIN, style.size);
    }

    /** Width of a text in logical pixels. */
    public double width(String text, Style style) {
        return text.isEmpty()
                ? 0
                : font(text, style).getStringBounds(text, MEASURE).getWidth();
    }

    /** Height of a capital letter in logical pixels. */
    public double capHeight(Style style) {
        return font("H", style)
                .createGlyphVector(MEASURE, "H")
                .getVisualBounds()
                .getHeight();
    }

    /** A text that is no wider than a limit, its end replaced by dots where it must be. */
    public String fitted(String text, Style style, double limit) {
        if (width(text, style) <= limit) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", style) > limit) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static Set<String> families() throws ExportException {
        try {
            return new TreeSet<>(Arrays.asList(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        } catch (RuntimeException | LinkageError e) {
            throw new ExportException(noFont(), e);
        }
    }

    private static String noFont() {
        return "This system has no font that Java can use, so no picture with text can be made: install one and"
                + " fontconfig, for example with \"apt install fontconfig fonts-dejavu-core\".";
    }
}
