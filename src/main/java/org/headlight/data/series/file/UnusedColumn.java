package org.headlight.data.series.file;

/**
 * A column that is not among the quantities of a series. Immutable.
 *
 * @param name its name in the file
 * @param reason why, to go on from its name: {@code holds the time}
 */
public record UnusedColumn(String name, String reason) {}
