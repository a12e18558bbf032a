package org.headlight.model.classifier;

import org.headlight.model.attention.AttentionRecorder;
import org.headlight.tensor.Tensor;

/**
 * What reads a text: the part between embedding and pooling, in which classifiers differ. Confined to the engine thread.
 */
interface Encoder {

    /**
     * Reads a batch of texts.
     *
     * @param embedded [batch, steps, embeddingSize]
     * @param lengths [batch], real steps of each text; must not change until the step ends
     * @param recorder is shown the attention of every site inside
     * @return a state for each step, [batch, steps, {@link #stateSize}]; beyond a text's length any numbers
     */
    Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder);

    /** Width of a state. */
    int stateSize();
}
