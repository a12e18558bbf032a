package org.headlight.export.sheet;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The files of the fonts that a PDF is written in: only the letters that are used go into the document. */
final class PdfFonts {
    private final PDDocument document;
    private final Map<String, Optional<PDFont>> known = new HashMap<>();
    private List<URI> files = List.of();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** The font as a PDF has it; empty where a text needs more than one letter after the other, or no file can be used. */
    Optional<PDFont> find(Font font, String text) {
        boolean simple = !Font.textRequiresLayout(text.toCharArray(), 0, text.length())
                && font.canDisplayUpTo(text) < 0
                && text.codePoints().noneMatch(Character::isISOControl);
        return simple
                ? known.computeIfAbsent(font.getPSName(), name -> load(name, font.getFamily(Locale.ROOT)))
                        .filter(letters -> hasAll(letters, text))
                : Optional.empty();
    }

    private static boolean hasAll(PDFont letters, String text) {
        try {
            letters.encode(text);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    private Optional<PDFont> load(String name, String family) {
        if (files.isEmpty()) {
            files = new FontFileFinder().find();
        }
        String beginning = letters(family);
        return files.stream()
                .map(uri -> new File(uri))
                .filter(file -> letters(file.getName()).startsWith(beginning)
                        && file.getName().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                .filter(file -> isNamed(file, name))
                .findFirst()
                .flatMap(this::embed);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean isNamed(File file, String name) {
        try (RandomAccessReadBufferedFile content = new RandomAccessReadBufferedFile(file)) {
            FontHeaders headers = new TTFParser().parseTableHeaders(content);
            return headers.getError() == null && name.equals(headers.getName());
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** A font that must not be embedded, or cannot be, is none: its texts become outlines. */
    private Optional<PDFont> embed(File file) {
        try {
            return Optional.of(PDType0Font.load(document, file));
        } catch (IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }
}
