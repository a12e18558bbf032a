package org.headlight.data;

/**
 * One example as the user's file has it. Immutable.
 *
 * @param text what is to be classified, without white space at its ends
 * @param label the class it belongs to
 * @param file name of the file it came from
 * @param line line of that file on which it begins, from 1
 */
public record LabelledText(String text, String label, String file, long line) {}
