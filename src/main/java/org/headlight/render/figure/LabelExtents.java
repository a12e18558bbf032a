package org.headlight.render.figure;

/**
 * How large the labels of a heatmap are, as measured by whoever draws the text; pixels. Immutable.
 *
 * @param row width of the widest row label, its note included
 * @param column width of the widest column label without its note
 * @param columnNote how much wider a column label can get by its note, at most the widest note; 0 where none has one
 * @param line height of a line of labels
 */
public record LabelExtents(double row, double column, double columnNote, double line) {}
