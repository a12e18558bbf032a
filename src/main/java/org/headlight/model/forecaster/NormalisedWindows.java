package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Add.add;
import static org.headlight.tensor.operation.Multiply.multiply;

import java.util.Arrays;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.forecaster.Normalisation.WindowScale;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A batch as networks see it, each input of each window on a scale of its own, and the way back. Confined to the engine thread. */
final class NormalisedWindows {
    /** Numbers seen of each input: its value, whether there is one, and how long there was none. */
    static final int SEEN_OF_INPUT = 3;

    private final Tape tape;
    private final SeriesBatch batch;
    private final WindowScale[][] scales; // [batch][inputs]

    NormalisedWindows(Tape tape, SeriesBatch batch, Normalisation normalisation) {
        this.tape = tape;
        this.batch = batch;
        this.scales = new WindowScale[batch.size().batch()][batch.size().inputs()];
        for (int window = 0; window < scales.length; window++) {
            for (int input = 0; input < scales[window].length; input++) {
                scales[window][input] = normalisation.of(batch, window, input);
            }
        }
    }

    /**
     * The history: of each input its value, 0 where it is missing; 1 where it is there, else 0; and {@code ln(1 + rows since it
     * was there)}.
     *
     * @param recorder is given them first
     * @return [batch, history, 3 * inputs]
     */
    Tensor history(AttentionRecorder recorder) {
        SeriesBatch.Size size = batch.size();
        float[] seen = new float[SEEN_OF_INPUT * size.seen()];
        for (int at = 0; at < size.seen(); at++) {
            int input = at % size.inputs();
            WindowScale scale = scales[at / size.inputs() / size.history()][input];
            int place = at * SEEN_OF_INPUT;
            seen[place] = batch.historySeen()[at] * (batch.history()[at] - scale.level()) / scale.unit();
            seen[place + 1] = batch.historySeen()[at];
            seen[place + 2] = (float) Math.log1p(batch.sinceSeen()[at]);
        }
        int[] lengths = new int[size.batch()];
        Arrays.fill(lengths, size.history());
        return recorder.read(tape.constant(seen, size.batch(), size.history(), SEEN_OF_INPUT * size.inputs()), lengths);
    }

    /**
     * Which rows may be attended to: those in which something was seen. Where nothing was, a row has nothing to tell but how long
     * that has lasted, and the rows around it tell that too. Shukla and Marlin 2021, section 3.1, attend to what was observed alone.
     */
    Mask mask() {
        return Mask.only(batch.rowsSeen(), batch.size().history());
    }

    /**
     * Brings what a network tells back to the scale of the series.
     *
     * @param told [batch, horizon, targets * told]
     * @return the same shape
     */
    Tensor restored(Tensor told) {
        int outputs = told.length(-1);
        int perTarget = outputs / batch.size().targets();
        float[] levels = new float[told.size()];
        float[] units = new float[told.size()];
        for (int at = 0; at < levels.length; at++) {
            int input = batch.targetInputs()[at % outputs / perTarget];
            WindowScale scale = scales[at / outputs / batch.size().horizon()][input];
            levels[at] = scale.level();
            units[at] = scale.unit();
        }
        return add(multiply(told, tape.constant(units, told.shape())), tape.constant(levels, told.shape()));
    }
}
