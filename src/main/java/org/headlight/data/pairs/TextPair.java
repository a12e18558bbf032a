package org.headlight.data.pairs;

import java.util.Optional;
import org.headlight.snapshot.Alignment;

/**
 * A text and what it is to be turned into. Immutable.
 *
 * @param source what is read, without white space at its ends
 * @param target what is to be written, likewise
 * @param alignment where attention should look, if the file says so; queries are tokens of the target, keys those of the
 *     source
 * @param file name of the file it came from
 * @param line line of that file on which it begins, from 1
 */
public record TextPair(String source, String target, Optional<Alignment> alignment, String file, long line) {}
