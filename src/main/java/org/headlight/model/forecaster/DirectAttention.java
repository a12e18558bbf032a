package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Add.add;

import java.util.List;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.MultiHeadAttention;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SeriesSizes;
import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * Every row to come has a learned question that looks straight at the rows of the history, and is told from what it read alone: the
 * simplest network that shows which hours a forecast uses.
 *
 * <p>Found by their places, rows weigh the same in every window, and a forecast is a linear function of what was seen, as that of
 * {@link LinearHistory} with far fewer numbers to learn. What is read is what was seen alone, not where.
 */
final class DirectAttention extends ConstructedNetwork implements Forecaster {
    static final NetworkKind KIND = new NetworkKind(
            "forecast-attention-direct",
            "Direct attention",
            "Every row to come looks straight at the history: the simplest that shows which hours a forecast uses.",
            List.of(
                    NetworkSettings.modelSize(16),
                    NetworkSettings.heads(4),
                    Setting.choice(
                            "keys",
                            "Keys",
                            List.of("places", "rows"),
                            "What a row of the history is found by: how long ago it was, or also what was seen in it."),
                    NetworkSettings.attention(),
                    Normalisation.SETTING,
                    NetworkSettings.dropout(0.0)),
            List.of(SettingRule.divides("heads", "modelSize", settings -> settings.integer("modelSize"))),
            DirectAttention::new);

    private static final AttentionSite SITE = new AttentionSite("horizon", 0, 0, AttentionKind.CROSS);

    private final Normalisation normalisation;
    private final boolean byPlace;
    private final HistoryEmbedding embedding;
    private final LearnedPlaces queries;
    private final MultiHeadAttention attention;
    private final Dropout dropout;
    private final Dense dense;

    private DirectAttention(Construction construction) {
        SeriesSizes sizes = construction.seriesSizes();
        int size = construction.settings().integer("modelSize");
        super(construction);
        Parameters parameters = construction.parameters();
        normalisation = Normalisation.chosen(construction);
        byPlace = construction.settings().text("keys").equals("places");
        dropout = construction.dropout();
        embedding = new HistoryEmbedding(construction, size);
        queries = new LearnedPlaces(construction, "horizon", sizes.history(), sizes.horizon(), size);
        construction.describe("horizon", "Learned queries", "[batch, horizon, %d]", size);
        attention = new MultiHeadAttention(
                parameters,
                "attention",
                size,
                construction.attention(construction.settings().integer("heads")),
                construction.initialisation());
        construction.describe("attention", "Multi-head attention", "[batch, horizon, %d]", size);
        construction.attending(SITE);
        dense = new Dense(parameters, "dense", size, sizes.outputs(), construction.initialisation());
        construction.describe("dense", "Dense", "[batch, horizon, %d]", sizes.outputs());
    }

    @Override
    public Tensor forecast(Tape tape, SeriesBatch batch, AttentionRecorder recorder) {
        NormalisedWindows windows = new NormalisedWindows(tape, batch, normalisation);
        int count = batch.size().batch();
        Tensor seen = embedding.values(windows.history(recorder)); // [batch, history, modelSize]
        Tensor places = embedding.places(tape, count); // [batch, history, modelSize]
        Tensor found = byPlace ? places : add(seen, places);
        Attended read = attention.attend(
                queries.of(tape, count),
                dropout.apply(found),
                dropout.apply(seen),
                windows.mask(),
                recorder.gate(SITE));
        SeriesPlaces axes = SeriesPlaces.of(batch.size());
        recorder.record(SITE, read, axes.horizon(), axes.history());
        return windows.restored(dense.apply(dropout.apply(read.context()))); // [batch, horizon, outputs]
    }
}
