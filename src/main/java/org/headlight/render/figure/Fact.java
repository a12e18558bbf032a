package org.headlight.render.figure;

/**
 * One number that says something about a picture. Immutable.
 *
 * @param name what it is
 * @param value as it is written
 * @param note its unit or bound; may be empty
 */
public record Fact(String name, String value, String note) {}
