package org.headlight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headlight.model.Networks;
import org.headlight.model.network.Network;
import org.headlight.run.Safetensors;
import org.headlight.tensor.Adam;
import org.headlight.tensor.Tape;
import org.headlight.tensor.ThreadedWorkers;

/** Ours: the network as the app builds it. */
final class HeadlightContender implements Contender {
    private static final float RATE = 1e-3f;
    private static final int SEED = 1;

    private final ThreadedWorkers workers = new ThreadedWorkers();
    private final Tape tape = new Tape(workers);
    private final Row row;
    private final Network network;
    private final Adam adam;

    HeadlightContender(Row row) {
        this.row = row;
        this.network = Networks.build(row.spec(), row.sizes(), SEED);
        this.adam = new Adam(network.parameters(), workers);
    }

    /** Writes the weights for the other engine to begin with. */
    void write(Path file) throws IOException {
        Files.write(file, Safetensors.write(network.weights()));
    }

    @Override
    public String name() {
        return "Headlight";
    }

    @Override
    public float[] outputs() {
        tape.beginInference();
        return row.forward().through(tape, network).outputs().toArray();
    }

    @Override
    public float step() {
        tape.begin();
        Row.Said said = row.forward().through(tape, network);
        tape.backward(said.loss());
        adam.step(RATE);
        return said.loss().item();
    }

    @Override
    public void close() {
        adam.close();
        network.close();
        tape.close();
        workers.close();
    }
}
