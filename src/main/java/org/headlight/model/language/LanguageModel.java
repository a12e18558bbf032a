package org.headlight.model.language;

import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.Network;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A network that foretells each next token from those before it. Confined to the engine thread. */
public interface LanguageModel extends Network {

    /**
     * Scores what may follow every token; what comes later changes nothing. Dropout acts only where the tape records.
     *
     * @param ids [batch, steps], the tokens that are read, text after text, no padding among them; must not change until the step
     *     ends
     * @param steps tokens of each text, at least 1
     * @param recorder is shown the attention of every site
     * @return [batch, steps, tokens], any real numbers; the softmax of a row are the probabilities of the token after that one
     */
    Tensor logits(Tape tape, int[] ids, int steps, AttentionRecorder recorder);
}
