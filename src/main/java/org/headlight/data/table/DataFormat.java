package org.headlight.data.table;

import java.util.Optional;

/** The ways labelled texts are written in files. */
public enum DataFormat {
    /** Columns between commas; a quoted field may hold commas, doubled quotes and line breaks. */
    COMMA("comma-separated values", ','),
    /** Columns between semicolons, with the same quotes. */
    SEMICOLON("semicolon-separated values", ';'),
    /** Columns between vertical bars, with the same quotes. */
    BAR("values separated by vertical bars", '|'),
    /** Columns between tabs, with the same quotes. */
    TAB("tab-separated values, quoted", '\t'),
    /** Columns between tabs, a row a line; quotes are ordinary characters. */
    TAB_PLAIN("tab-separated values", '\t'),
    /** One JSON object a line. */
    JSON_LINES("JSON Lines", null),
    /** A label, a colon and the text on each line; a finer label may stand between colon and text. */
    LABEL_COLON("label, colon, text", null),
    /** A folder with a file for each label, in which each line is a text. */
    CLASS_FILES("one file per class", null),
    /** A folder with a folder for each label, in which each file is a text. */
    CLASS_FOLDERS("one folder per class", null);

    private final String words;
    private final Optional<Character> delimiter;

    DataFormat(String words, Character delimiter) {
        this.words = words;
        this.delimiter = Optional.ofNullable(delimiter);
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }

    /** Whether it has a first row that may or may not be a header. */
    public boolean isDelimited() {
        return delimiter.isPresent();
    }

    /** What separates its columns. */
    public Optional<Character> delimiter() {
        return delimiter;
    }

    /** Whether it is a folder and not a file. */
    public boolean isFolder() {
        return this == CLASS_FILES || this == CLASS_FOLDERS;
    }
}
