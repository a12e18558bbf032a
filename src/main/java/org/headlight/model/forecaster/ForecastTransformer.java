package org.headlight.model.forecaster;

import java.util.List;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.MultiHeadAttention;
import org.headlight.model.attention.Reach;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.FeedForward;
import org.headlight.model.layer.Residual;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SeriesSizes;
import org.headlight.model.network.SettingRule;
import org.headlight.model.network.TransformerStack;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * The encoder of a transformer reads the history, and a learned question for every row to come looks at what it made of it: Vaswani
 * et al. 2017, section 3, with questions in place of the rows written so far, so that all rows are told at once.
 */
final class ForecastTransformer extends ConstructedNetwork implements Forecaster {
    static final NetworkKind KIND = new NetworkKind(
            "forecast-transformer",
            "Transformer",
            "The rows of the history look at one another, then every row to come looks at them.",
            List.of(
                    NetworkSettings.modelSize(32),
                    NetworkSettings.layers(1),
                    NetworkSettings.heads(4),
                    NetworkSettings.feedForwardSize(64),
                    NetworkSettings.activation(),
                    NetworkSettings.norm(),
                    NetworkSettings.attention(),
                    NetworkSettings.causal(),
                    NetworkSettings.window(),
                    Normalisation.SETTING,
                    NetworkSettings.dropout(0.1)),
            List.of(SettingRule.divides("heads", "modelSize", settings -> settings.integer("modelSize"))),
            ForecastTransformer::new);

    private static final AttentionSite SITE = new AttentionSite("horizon", 0, 0, AttentionKind.CROSS);

    private final Normalisation normalisation;
    private final Reach reach;
    private final HistoryEmbedding embedding;
    private final TransformerStack encoder;
    private final LearnedPlaces queries;
    private final MultiHeadAttention attention;
    private final Residual aroundAttention;
    private final FeedForward feedForward;
    private final Residual aroundFeedForward;
    private final Dropout dropout;
    private final Dense dense;

    private ForecastTransformer(Construction construction) {
        SeriesSizes sizes = construction.seriesSizes();
        int size = construction.settings().integer("modelSize");
        boolean before = construction.settings().text("norm").equals("before");
        super(construction);
        Parameters parameters = construction.parameters();
        normalisation = Normalisation.chosen(construction);
        reach = construction.reach();
        dropout = construction.dropout();
        embedding = new HistoryEmbedding(construction, size);
        encoder = new TransformerStack(construction, "encoder", "encoder.", size);
        queries = new LearnedPlaces(construction, "horizon.queries", sizes.history(), sizes.horizon(), size);
        attention = new MultiHeadAttention(
                parameters,
                "horizon.attention",
                size,
                construction.attention(construction.settings().integer("heads")),
                construction.initialisation());
        aroundAttention =
                new Residual(parameters, "horizon.attentionNorm", size, before, dropout, construction.initialisation());
        feedForward = new FeedForward(
                parameters,
                "horizon.feedForward",
                size,
                construction.settings().integer("feedForwardSize"),
                construction.choice("activation", Activation.class),
                construction.initialisation());
        aroundFeedForward = new Residual(
                parameters, "horizon.feedForwardNorm", size, before, dropout, construction.initialisation());
        construction.describe("horizon", "Queries that look at the history", "[batch, horizon, %d]", size);
        construction.attending(SITE);
        dense = new Dense(parameters, "dense", size, sizes.outputs(), construction.initialisation());
        construction.describe("dense", "Dense", "[batch, horizon, %d]", sizes.outputs());
    }

    @Override
    public Tensor forecast(Tape tape, SeriesBatch batch, AttentionRecorder recorder) {
        NormalisedWindows windows = new NormalisedWindows(tape, batch, normalisation);
        Mask there = windows.mask();
        SeriesPlaces places = SeriesPlaces.of(batch.size());
        Tensor embedded = dropout.apply(embedding.apply(windows.history(recorder))); // [batch, history, modelSize]
        Tensor history = encoder.apply(embedded, reach.within(there), places.history(), recorder);
        Tensor asking = queries.of(tape, batch.size().batch()); // [batch, horizon, modelSize]
        Attended read = attention.attend(aroundAttention.enter(asking), history, there, recorder.gate(SITE));
        recorder.record(SITE, read, places.horizon(), places.history());
        Tensor middle = aroundAttention.leave(asking, read.context()); // [batch, horizon, modelSize]
        Tensor told = aroundFeedForward.leave(middle, feedForward.apply(aroundFeedForward.enter(middle)));
        return windows.restored(dense.apply(told)); // [batch, horizon, outputs]
    }
}
