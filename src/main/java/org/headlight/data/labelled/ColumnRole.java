package org.headlight.data.labelled;

/** What a column is used for. */
public enum ColumnRole {
    /** What is read and classified. */
    TEXT,
    /** The class it belongs to. */
    LABEL,
    /** Nothing. */
    IGNORED
}
