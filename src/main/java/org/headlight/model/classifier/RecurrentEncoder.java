package org.headlight.model.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.layer.BidirectionalGru;
import org.headlight.model.layer.BidirectionalLstm;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkSettings;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.GateFunction;
import org.headlight.tensor.operation.ResetGate;

/** A recurrence in both directions, one or several layers of it. Confined to the engine thread. */
final class RecurrentEncoder implements Encoder {

    /** One layer of a recurrence: [batch, steps, inputs] to [batch, steps, 2 hidden], zeros beyond a text's length. */
    @FunctionalInterface
    interface Layer {
        Tensor apply(Tensor input, int[] lengths);
    }

    /** Makes a layer that takes so many inputs, with its parameters under a name. */
    @FunctionalInterface
    private interface LayerMaker {
        Layer make(String name, int inputs);
    }

    private final List<Layer> layers = new ArrayList<>();
    private final int stateSize;

    private RecurrentEncoder(Construction construction, String type, LayerMaker maker) {
        stateSize = 2 * construction.settings().integer("hiddenSize");
        int inputs = construction.settings().integer("embeddingSize");
        for (int number = 1; number <= construction.settings().integer("layers"); number++) {
            String name = number == 1 ? "encoder" : "encoder" + number;
            layers.add(maker.make(name, inputs));
            construction.describe(name, type, "[batch, steps, %d]", stateSize);
            inputs = stateSize;
        }
    }

    /** Gated recurrent units: Cho et al. 2014. */
    static RecurrentEncoder gru(Construction construction) {
        int hidden = construction.settings().integer("hiddenSize");
        ResetGate reset = construction.choice("resetGate", ResetGate.class);
        return new RecurrentEncoder(
                construction,
                "Bidirectional GRU",
                (name, inputs) -> new BidirectionalGru(
                        construction.parameters(), name, inputs, hidden, reset, construction.initialisation())::apply);
    }

    /** Long short-term memories: Hochreiter and Schmidhuber 1997. */
    static RecurrentEncoder lstm(Construction construction) {
        int hidden = construction.settings().integer("hiddenSize");
        GateFunction gate = construction.choice("gate", GateFunction.class);
        return new RecurrentEncoder(
                construction,
                "Bidirectional LSTM",
                (name, inputs) -> new BidirectionalLstm(
                        construction.parameters(), name, inputs, hidden, gate, construction.initialisation())::apply);
    }

    /** The options of a classifier on gated recurrent units. */
    static List<Setting> gruSchema(String pooling) {
        return schema(pooling, resetGate());
    }

    /** Where the reset gate of a gated recurrent unit acts. */
    static Setting resetGate() {
        return Setting.choice(
                "resetGate",
                "Reset gate",
                List.of("after-product", "before-product"),
                "Whether the gate acts on what the old state becomes or on the old state itself.");
    }

    /** The options of a classifier on long short-term memories. */
    static List<Setting> lstmSchema(String pooling) {
        return schema(pooling, gate());
    }

    /** What squeezes the gates of a long short-term memory. */
    static Setting gate() {
        return Setting.choice(
                "gate", "Gates", List.of("sigmoid", "hard-sigmoid"), "What squeezes the gates to between 0 and 1.");
    }

    private static List<Setting> schema(String pooling, Setting own) {
        return Stream.of(
                        NetworkSettings.embeddingSize(128),
                        NetworkSettings.embeddingDeviation(0.3),
                        NetworkSettings.hiddenSize(64),
                        NetworkSettings.layers(1),
                        PoolingChoice.setting(pooling, PoolingChoice.RECURRENT),
                        NetworkSettings.attentionSize(128),
                        own,
                        NetworkSettings.tokenDropout(0.1),
                        NetworkSettings.dropout(0.5))
                .toList();
    }

    @Override
    public Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder) {
        Tensor states = embedded;
        for (Layer layer : layers) {
            states = layer.apply(states, lengths); // [batch, steps, 2 hiddenSize]
        }
        return states;
    }

    @Override
    public int stateSize() {
        return stateSize;
    }
}
