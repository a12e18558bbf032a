package org.headlight.model.translator;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Concatenate.stack;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Slice.step;
import static org.headlight.tensor.operation.Tanh.tanh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.Attention;
import org.headlight.model.attention.HeadGate;
import org.headlight.model.layer.DecoderGru;
import org.headlight.model.layer.Dense;
import org.headlight.model.network.Construction;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Attention inside the recurrence: before each step the state asks, and what it reads goes into the step.
 *
 * <p>{@code c_i} from {@code s_(i-1)} and the annotations, {@code s_i = GRU([y_(i-1); c_i], s_(i-1))}: Bahdanau et al. 2015, section
 * 3.1. The next token is scored from {@code tanh(W [s_i; c_i])} instead of the paper's maxout. Confined to the engine thread.
 */
final class BahdanauDecoder implements AttentiveDecoder {
    private final DecoderGru recurrence;
    private final Attention attention;
    private final Dense output;
    private final int stateSize;

    BahdanauDecoder(Construction construction) {
        stateSize = 2 * construction.settings().integer("hiddenSize");
        int inputs = construction.settings().integer("embeddingSize") + stateSize;
        attention = RecurrentTranslators.additive(construction, stateSize);
        RecurrentTranslators.describe(construction, "Additive attention", stateSize);
        recurrence =
                new DecoderGru(construction.parameters(), "decoder", inputs, stateSize, construction.initialisation());
        construction.describe("decoder", "GRU", "[batch, target steps, %d]", stateSize);
        output =
                new Dense(construction.parameters(), "output", 2 * stateSize, stateSize, construction.initialisation());
        construction.describe("output", "Dense, tanh", "[batch, target steps, %d]", stateSize);
    }

    @Override
    public int size() {
        return stateSize;
    }

    @Override
    public Decoded decode(Tensor written, PairBatch batch, Tensor begin, Tensor annotations, HeadGate gate) {
        Mask mask = Mask.lengths(batch.sourceLengths());
        Function<Tensor, Attended> source =
                attention.over(annotations, annotations, mask).andThen(look -> gate.apply(look, annotations));
        Tensor state = begin; // [batch, stateSize]
        List<Attended> looks = new ArrayList<>();
        List<Tensor> states = new ArrayList<>();
        for (int at = 0; at < batch.targetSteps(); at++) {
            Attended look = source.apply(reshape(state, batch.batch(), 1, stateSize)); // one query
            Tensor context = reshape(look.context(), batch.batch(), stateSize); // [batch, stateSize]
            state = recurrence.step(concatenate(step(written, at), context), state);
            states.add(concatenate(state, context));
            looks.add(look);
        }
        Tensor joined = stack(states.toArray(Tensor[]::new)); // [batch, target steps, 2 stateSize]
        Attended all = new Attended(
                joined, () -> together(looks, Attended::weights), () -> together(looks, Attended::scores), mask);
        return new Decoded(tanh(output.apply(joined)), Optional.of(all));
    }

    /** One row of each step: [batch, target steps, source steps]. */
    private static Tensor together(List<Attended> looks, Function<Attended, Tensor> part) {
        return stack(looks.stream()
                .map(part)
                .map(row -> reshape(row, row.length(0), row.length(2)))
                .toArray(Tensor[]::new));
    }
}
