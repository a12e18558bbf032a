package org.headlight.data.series;

/** The stretches of a series, oldest first: to learn from, to choose the best weights by, to judge by. */
public enum SeriesPart {
    TRAIN,
    VALIDATION,
    TEST
}
