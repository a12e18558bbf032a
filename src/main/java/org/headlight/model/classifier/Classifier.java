package org.headlight.model.classifier;

import org.headlight.data.Batch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.Network;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A network that says which class a text belongs to. Confined to the engine thread. */
public interface Classifier extends Network {

    /**
     * Scores the classes of every text of a batch. Dropout acts only where the tape records.
     *
     * @param batch the texts; what fills up a short one changes nothing
     * @param recorder is shown the attention of every site
     * @return [batch, classes], any real numbers; their softmax are the probabilities
     */
    Tensor logits(Tape tape, Batch batch, AttentionRecorder recorder);
}
