/**
 * Reads series from files: finds the column of times and the columns of numbers, shows them, and takes them in.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code data.series} and the JDK.
 */
package org.headlight.data.series.file;
