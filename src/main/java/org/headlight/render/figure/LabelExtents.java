package org.headlight.render.figure;

/**
 * How large the labels of a heatmap are, as measured by whoever draws the text; pixels. Immutable.
 *
 * @param row width of the widest row label, its note included
 * @param column width of the widest column label without its note
 * @param columnNote width of the widest note of a column; 0 where no column has one
 * @param line height of a line of labels
 */
public record LabelExtents(double row, double column, double columnNote, double line) {}
