package org.headlight.bench;

/** An engine that trains the network of a benchmark, one step after another, on the same batch. */
interface Contender extends AutoCloseable {

    /** How the engine is called in the table. */
    String name();

    /** Forward, backward, clip and update; returns the loss, in nats. */
    float step();

    @Override
    void close();
}
