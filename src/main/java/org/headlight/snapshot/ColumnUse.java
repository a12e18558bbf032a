package org.headlight.snapshot;

/**
 * Something a column of a file can be used for. Immutable.
 *
 * @param key its name in files and on the command line
 * @param words its name on the screen
 * @param required whether nothing can be learned unless a column is used so
 * @param several whether more than one column can be used so
 */
public record ColumnUse(String key, String words, boolean required, boolean several) {

    /** Exactly one column is used so. */
    public static ColumnUse one(String key, String words) {
        return new ColumnUse(key, words, true, false);
    }

    /** At least one column is used so. */
    public static ColumnUse some(String key, String words) {
        return new ColumnUse(key, words, true, true);
    }

    /** Any number of columns is used so. */
    public static ColumnUse any(String key, String words) {
        return new ColumnUse(key, words, false, true);
    }
}
