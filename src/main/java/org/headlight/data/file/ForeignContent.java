package org.headlight.data.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.headlight.data.DataFormatException;

/** Recognises files that are something other than their name says, so that the user learns what they are. */
public enum ForeignContent {
    ARCHIVE("PK\u0003\u0004", "is an archive inside another. Unpack it, and open the file itself."),
    GZIP("\u001f\u008b", "is packed twice. Unpack it once."),
    BZIP2("BZh", "is compressed with bzip2. Unpack it first, or compress it with gzip."),
    XZ("\u00fd7zXZ", "is compressed with xz. Unpack it first, or compress it with gzip."),
    ZSTANDARD("(\u00b5/\u00fd", "is compressed with Zstandard. Unpack it first, or compress it with gzip."),
    SEVEN_ZIP("7z\u00bc\u00af", "is a 7-Zip archive. Unpack it first."),
    RAR("Rar!\u001a", "is a RAR archive. Unpack it first."),
    PDF("%pdf-", "is a PDF document. Save its text as CSV, TSV or JSON Lines."),
    RICH_TEXT("{\\rtf", "is a rich-text document. Open it in its own program and save it as plain text."),
    OLD_OFFICE(
            "\u00d0\u00cf\u0011\u00e0",
            "is a spreadsheet or document of an old Office program. Open it there and save it as CSV or plain text."),
    PARQUET("PAR1", "is a Parquet file. Save it as CSV, with pandas.read_parquet(...).to_csv(...) for example."),
    ARROW(
            "ARROW1",
            "is an Arrow or Feather file. Save it as CSV, with pandas.read_feather(...).to_csv(...) for example."),
    AVRO("Obj\u0001", "is an Avro file. Save it as CSV or JSON Lines."),
    ORC("ORC", "is an ORC file. Save it as CSV."),
    HDF5("\u0089HDF", "is an HDF5 file. Save the table as CSV."),
    NUMPY("\u0093NUMPY", "is a NumPy array. Save it as CSV, with numpy.savetxt for example."),
    SQLITE("SQLite format 3", "is an SQLite database. Export the table as CSV."),
    PICKLE("\u0080\u0003", "is a Python pickle, which can hold programs and is never read. Save the data as CSV."),
    LATER_PICKLE("\u0080\u0004", PICKLE.sentence),
    NEWEST_PICKLE("\u0080\u0005", PICKLE.sentence),
    PNG("\u0089PNG", "is a picture. Choose a text file such as CSV, TSV or JSON Lines."),
    JPEG("\u00ff\u00d8\u00ff", PNG.sentence),
    GIF("GIF8", PNG.sentence),
    PROGRAM("\u007fELF", "is a program. Choose a text file such as CSV, TSV or JSON Lines."),
    XML("<?xml", "is an XML document. Save its data as CSV, TSV or JSON Lines."),
    WEB_PAGE(
            "<!doctype html",
            "is a web page, not data: the download brought the page about the file. Download the file itself."),
    BARE_WEB_PAGE("<html", WEB_PAGE.sentence),
    LARGE_FILE_POINTER(
            "version https://git-lfs.github.com/spec/",
            "is only a Git LFS pointer, not the data. Fetch the data with \"git lfs pull\"."),
    TAR("ustar", "is a tar archive. Unpack it, and open the file itself or its folder.") {
        @Override
        boolean fits(String start) {
            return start.startsWith("ustar", TAR_MARK);
        }
    };

    private static final int COMPARED = 512;

    /** Where a tar archive says what it is. */
    private static final int TAR_MARK = 257;

    /** With these begin the marks of formats that are themselves text, in any case and with blanks before them. */
    private static final Set<Character> WRITTEN = Set.of('<', '%', '{', 'v');

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
            throw new DataFormatException(name + " is empty. Choose another file, or fetch it again.");
        }
        String text = new String(start, 0, Math.min(start.length, COMPARED), StandardCharsets.ISO_8859_1);
        for (ForeignContent content : values()) {
            if (content.fits(text)) {
                throw new DataFormatException(name + " " + content.sentence);
            }
        }
    }

    /** Whether a file that begins so is this. */
    boolean fits(String start) {
        String compared = start.startsWith(BYTE_ORDER_MARK) ? start.substring(BYTE_ORDER_MARK.length()) : start;
        return WRITTEN.contains(beginning.charAt(0))
                ? compared.strip().toLowerCase(Locale.ROOT).startsWith(beginning)
                : start.startsWith(beginning) && start.chars().anyMatch(ForeignContent::isNeverWritten);
    }

    /** Control characters, and all that is not ASCII: a text may begin with the letters of a mark, but it has none of these. */
    private static boolean isNeverWritten(int character) {
        return character < '\t' || character > '~';
    }
}
