package org.headlight.snapshot;

/** What a network says of one example: a choice from what it knows, or numbers to come. Immutable. */
public sealed interface Answer permits Prediction, Forecast, NoAnswer {

    /** The answer in short: the likeliest label, or which columns are forecast. */
    String label();
}
