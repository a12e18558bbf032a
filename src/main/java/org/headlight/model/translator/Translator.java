package org.headlight.model.translator;

import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.Network;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A network that reads one text and writes another, token by token. Confined to the engine thread. */
public interface Translator extends Network {

    /** The stack that reads, where attention inside it is shown. */
    String ENCODER = "encoder";

    /** The stack that writes, where attention of it is shown: to itself, or across to what was read. */
    String DECODER = "decoder";

    /**
     * Scores every next token, each after those that were read before it. Dropout acts only where the tape records.
     *
     * @param batch what is translated, and the tokens that are read as written so far; what fills up changes nothing
     * @param recorder is shown the attention of every site, by the lengths of the batch: a query of {@link #DECODER} stands for the
     *     token it writes, a key of it for the token it reads, and all others for those of the source
     * @return [batch, target steps, tokens], any real numbers; the softmax of a row are the probabilities of the token at that step
     */
    Tensor logits(Tape tape, PairBatch batch, AttentionRecorder recorder);
}
