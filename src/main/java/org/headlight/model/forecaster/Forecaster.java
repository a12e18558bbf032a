package org.headlight.model.forecaster;

import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.Network;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A network that sees the history of a series and tells its next rows. Confined to the engine thread. */
public interface Forecaster extends Network {

    /**
     * Tells what comes. Dropout acts only where the tape records.
     *
     * @param batch windows, whose truth is not looked at
     * @param recorder is shown the attention of every site; the keys stand for the rows of the history, and so do the queries
     *     where it looks at itself; all other queries stand for the rows to come
     * @return [batch, horizon, targets * told], scaled; the numbers told of one target side by side
     */
    Tensor forecast(Tape tape, SeriesBatch batch, AttentionRecorder recorder);
}
