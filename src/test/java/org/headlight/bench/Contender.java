package org.headlight.bench;

/** An engine that trains the network of a row, one step after another, on the same batch. */
interface Contender extends AutoCloseable {

    /** How the engine is called in the table. */
    String name();

    /** What the network says of the batch, as many numbers as it has outputs. */
    float[] outputs();

    /** Forward, backward and update; returns the loss before the update. */
    float step();

    @Override
    void close();
}
