package org.headlight.data;

/**
 * What tells one set of data from another, to be kept with everything learned from it. Immutable.
 *
 * @param name name of the file or folder, without the way to it
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits; of a folder, of its files' names and bytes in order of name
 * @param rows number of usable examples
 * @param bytes size of the file, or of a folder's files together
 */
public record DataIdentity(String name, String sha256, long rows, long bytes) {}
