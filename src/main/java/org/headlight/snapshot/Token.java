package org.headlight.snapshot;

/**
 * One unit a network reads. Immutable.
 *
 * @param text what the network was given, for example the lower-cased word
 * @param start index of its first character in the source text, from 0; -1 where it stands for no text
 * @param end index after its last character in the source text; -1 where it stands for no text
 * @param known whether the vocabulary holds it; an unknown token is read as the unknown mark
 */
public record Token(String text, int start, int end, boolean known) {

    /** A token that stands for no piece of the text, such as the one query of a pooling attention. */
    public static Token mark(String text) {
        return new Token(text, -1, -1, true);
    }
}
