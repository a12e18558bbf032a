package org.headlight.data.labelled;

/**
 * One column of a file, as the preview shows it. Immutable.
 *
 * @param name its name in the header, or "column 1" and so on where there is none
 * @param sample its value in the first row that has one; empty if none has
 * @param role what it is used for, guessed or chosen
 */
public record DataColumn(String name, String sample, ColumnRole role) {}
