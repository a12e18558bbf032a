/**
 * Makes rows of a text: separated by a character, as JSON Lines, or with a label before a colon.
 *
 * <p>Imports {@code data}, {@code data.file}, the JDK, FastCSV and Jackson.
 */
package org.headlight.data.table;
