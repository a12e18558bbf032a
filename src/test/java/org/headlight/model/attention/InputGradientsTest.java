package org.headlight.model.attention;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.model.classifier.Classifier;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputGradientsTest {
    private static final int SENTENCE_END = 4;
    private static final TextSizes SIZES = new TextSizes(20, 3, Set.of(SENTENCE_END));
    private static final Batch TEXT = Batch.of(List.of(new Example(new int[] {2, 3, SENTENCE_END, 5, 6, 7, 9}, 1)));
    private static final float STEP = 1e-3f;

    /** Makes everything that stands for one token longer by a share. */
    private record Stretching(int token, float share) implements AttentionRecorder {

        @Override
        public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
            // Only the input is touched.
        }

        @Override
        public Tensor read(Tensor input, int[] lengths) {
            float[] numbers = input.toArray();
            int sequence = 0;
            int step = token;
            while (step >= lengths[sequence]) {
                step -= lengths[sequence++];
            }
            int from = (sequence * input.length(1) + step) * input.length(2);
            for (int i = from; i < from + input.length(2); i++) {
                numbers[i] *= 1 + share;
            }
            return input.tape().constant(numbers, input.shape());
        }
    }

    /** What the loss gains when a token is made a little longer, over how much longer, is input times gradient. */
    @ParameterizedTest
    @ValueSource(strings = {"bigru-additive", "transformer", "hierarchical"})
    void isTheSlopeOfTheLossAlongEachToken(String name) {
        NetworkSpec spec = NetworkSpec.of(name).with("embeddingSize", "8").with("embeddingDeviation", "0.5");
        try (Tape tape = new Tape(Workers.SERIAL);
                Classifier network = Networks.build(Classifier.class, spec, SIZES, 7)) {
            InputGradients gradients = new InputGradients();
            tape.beginExplaining();
            tape.backward(softmaxCrossEntropy(network.logits(tape, TEXT, gradients), TEXT.labels())
                    .loss());
            List<Float> values = gradients.values();
            assertEquals(TEXT.lengths()[0], values.size());
            for (int token = 0; token < values.size(); token++) {
                double slope = (loss(tape, network, new Stretching(token, STEP))
                                - loss(tape, network, new Stretching(token, -STEP)))
                        / (2 * STEP);
                assertEquals(Math.abs(slope), values.get(token), 2e-4, "token " + token);
            }
        }
    }

    private static double loss(Tape tape, Classifier network, AttentionRecorder recorder) {
        tape.beginInference();
        return softmaxCrossEntropy(network.logits(tape, TEXT, recorder), TEXT.labels())
                .loss()
                .item();
    }
}
