package org.headlight.task;

import org.headlight.data.Examples;

/**
 * What a network may be judged by, because it was kept aside while it learned. Immutable.
 *
 * @param examples as {@link Solver#judge} takes them
 * @param count how many there are, in what the task counts its examples in
 * @param alsoLearned how many of them are, word for word, among those to learn from too
 */
public record HeldBack(Examples examples, long count, long alsoLearned) {}
