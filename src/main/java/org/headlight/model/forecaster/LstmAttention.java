package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Concatenate.stack;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Slice.step;
import static org.headlight.tensor.operation.Tanh.tanh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.AdditiveAttention;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.layer.DecoderGru;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.ForwardLstm;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SeriesSizes;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.Lstm;

/**
 * A long short-term memory reads the history; a gated recurrent unit walks along the rows to come and looks back before each step,
 * as Bahdanau et al. 2015, section 3.1, does for tokens.
 *
 * <p>A step is told which row it is by a learned vector and not what was forecast for the row before: errors do not grow from row
 * to row, and the network learns under the conditions it forecasts in.
 */
final class LstmAttention extends ConstructedNetwork implements Forecaster {
    static final NetworkKind KIND = new NetworkKind(
            "forecast-lstm-attention",
            "LSTM + Bahdanau attention",
            "An LSTM reads the history; a decoder walks along the rows to come and looks back before each.",
            List.of(
                    NetworkSettings.hiddenSize(32),
                    NetworkSettings.attentionSize(32),
                    Normalisation.SETTING,
                    NetworkSettings.dropout(0.0)),
            List.of(),
            LstmAttention::new);

    private static final AttentionSite SITE = new AttentionSite("decoder", 0, 0, AttentionKind.CROSS);

    private final Normalisation normalisation;
    private final ForwardLstm encoder;
    private final Dense bridge;
    private final LearnedPlaces rows;
    private final AdditiveAttention attention;
    private final DecoderGru decoder;
    private final Dropout dropout;
    private final Dense dense;

    private LstmAttention(Construction construction) {
        SeriesSizes sizes = construction.seriesSizes();
        int size = construction.settings().integer("hiddenSize");
        super(construction);
        Parameters parameters = construction.parameters();
        normalisation = Normalisation.chosen(construction);
        dropout = construction.dropout();
        encoder = new ForwardLstm(
                parameters,
                "encoder",
                NormalisedWindows.SEEN_OF_INPUT * sizes.inputs(),
                size,
                construction.initialisation());
        construction.describe("encoder", "LSTM", "[batch, history, %d]", size);
        bridge = new Dense(parameters, "bridge", size, size, construction.initialisation());
        construction.describe("bridge", "Dense, tanh", "[batch, %d]", size);
        rows = new LearnedPlaces(construction, "horizon", sizes.history(), sizes.horizon(), size);
        construction.describe("horizon", "Learned rows", "[batch, horizon, %d]", size);
        attention = new AdditiveAttention(
                parameters,
                "attention",
                size,
                size,
                construction.settings().integer("attentionSize"),
                construction.initialisation());
        construction.describe("attention", "Additive attention", "[batch, horizon, %d]", size);
        construction.attending(SITE);
        decoder = new DecoderGru(parameters, "decoder", 2 * size, size, construction.initialisation());
        construction.describe("decoder", "GRU", "[batch, horizon, %d]", size);
        dense = new Dense(parameters, "dense", 2 * size, sizes.outputs(), construction.initialisation());
        construction.describe("dense", "Dense", "[batch, horizon, %d]", sizes.outputs());
    }

    @Override
    public Tensor forecast(Tape tape, SeriesBatch batch, AttentionRecorder recorder) {
        int count = batch.size().batch();
        NormalisedWindows windows = new NormalisedWindows(tape, batch, normalisation);
        int[] lengths = new int[count];
        Arrays.fill(lengths, batch.size().history());
        Mask there = windows.mask();
        Lstm read = encoder.apply(windows.history(recorder), lengths);
        Tensor annotations = dropout.apply(read.states()); // [batch, history, hiddenSize]
        Function<Tensor, Attended> history = attention
                .over(annotations, annotations, there)
                .andThen(look -> recorder.gate(SITE).apply(look, annotations));
        Tensor row = rows.of(tape, count); // [batch, horizon, hiddenSize]
        Tensor state = tanh(bridge.apply(read.lastState())); // [batch, hiddenSize]
        int size = state.length(1);
        List<Attended> looks = new ArrayList<>();
        List<Tensor> states = new ArrayList<>();
        for (int ahead = 0; ahead < batch.size().horizon(); ahead++) {
            Attended look = history.apply(reshape(state, count, 1, size));
            Tensor context = reshape(look.context(), count, size); // [batch, hiddenSize]
            state = decoder.step(concatenate(step(row, ahead), context), state);
            states.add(concatenate(state, context));
            looks.add(look);
        }
        Tensor joined = stack(states.toArray(Tensor[]::new)); // [batch, horizon, 2 hiddenSize]
        SeriesPlaces places = SeriesPlaces.of(batch.size());
        recorder.record(SITE, together(looks, joined, there), places.horizon(), places.history());
        return windows.restored(dense.apply(dropout.apply(joined))); // [batch, horizon, outputs]
    }

    private static Attended together(List<Attended> looks, Tensor context, Mask mask) {
        return new Attended(context, () -> rows(looks, Attended::weights), () -> rows(looks, Attended::scores), mask);
    }

    /** One row of each step: [batch, horizon, history]. */
    private static Tensor rows(List<Attended> looks, Function<Attended, Tensor> part) {
        return stack(looks.stream()
                .map(part)
                .map(row -> reshape(row, row.length(0), row.length(2)))
                .toArray(Tensor[]::new));
    }
}
