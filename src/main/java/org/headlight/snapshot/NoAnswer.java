package org.headlight.snapshot;

/** What is known of an answer where only the attention is known. Immutable. */
public record NoAnswer() implements Answer {

    @Override
    public String label() {
        return "";
    }
}
