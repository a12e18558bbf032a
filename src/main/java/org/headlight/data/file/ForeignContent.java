package org.headlight.data.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.headlight.data.DataFormatException;

/** Recognises files that are something other than their name says, so that the user learns what they are. */
public enum ForeignContent {
    ARCHIVE("PK\u0003\u0004", "is a zip archive or a spreadsheet. Unpack it, or save the sheet as CSV."),
    GZIP("\u001f\u008b", "is compressed with gzip. Unpack it first."),
    PDF("%PDF-", "is a PDF document. Save its text as CSV, TSV or JSON Lines."),
    WEB_PAGE(
            "<!doctype html",
            "is a web page, not data: the download brought the page about the file. Download the file itself."),
    BARE_WEB_PAGE("<html", WEB_PAGE.sentence),
    LARGE_FILE_POINTER(
            "version https://git-lfs.github.com/spec/",
            "is only a Git LFS pointer, not the data. Fetch the data with \"git lfs pull\".");

    private static final int COMPARED = 256;

    /** UTF-8's, one character a byte. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final String beginning;
    private final String sentence;

    ForeignContent(String beginning, String sentence) {
        this.beginning = beginning;
        this.sentence = sentence;
    }

    /**
     * Refuses what is recognised.
     *
     * @param start the first bytes of a file
     * @throws DataFormatException naming the file, what it is and what to do
     */
    public static void refuse(byte[] start, String name) {
        if (start.length == 0) {
            throw new DataFormatException(name + " is empty.");
        }
        String text = new String(start, 0, Math.min(start.length, COMPARED), StandardCharsets.ISO_8859_1);
        String compared = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        for (ForeignContent content : values()) {
            if (text.startsWith(content.beginning)
                    || compared.strip().toLowerCase(Locale.ROOT).startsWith(content.beginning)) {
                throw new DataFormatException(name + " " + content.sentence);
            }
        }
    }
}
