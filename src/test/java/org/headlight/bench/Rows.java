package org.headlight.bench;

import static org.headlight.tensor.operation.MeanSquaredError.meanSquaredError;
import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.headlight.data.Batch;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.NetworkSpec;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.classifier.Classifier;
import org.headlight.model.forecaster.Forecaster;
import org.headlight.model.network.SeriesSizes;
import org.headlight.model.network.TextSizes;
import org.headlight.model.translator.Translator;
import org.headlight.tensor.Tensor;

/** The lines of the table. Batches are full: no text is shorter than another, so that nobody gains by skipping. */
final class Rows {
    private static final int BATCH = 32;
    private static final int STEPS = 64;
    private static final int VOCABULARY = 8_000;
    private static final int CLASSES = 2;
    private static final int COLUMNS = 7;
    private static final int HORIZON = 24;

    private Rows() {}

    static List<Row> all() {
        Map<String, String> plain = Map.of("dropout", "0", "tokenDropout", "0");
        return List.of(
                classifier("bigru-additive", spec("bigru-additive", plain), VOCABULARY),
                classifier("lstm-additive", spec("lstm-additive", plain), VOCABULARY),
                classifier(
                        "transformer",
                        spec("transformer", plain)
                                .with("layers", "2")
                                .with("heads", "4")
                                .with("feedForwardSize", "512"),
                        VOCABULARY),
                classifier(
                        "transformer-small",
                        spec("transformer", plain)
                                .with("embeddingSize", "32")
                                .with("layers", "1")
                                .with("heads", "4")
                                .with("feedForwardSize", "128"),
                        200),
                translator(
                        "seq2seq-bahdanau",
                        NetworkSpec.of("seq2seq-bahdanau")
                                .with("dropout", "0")
                                .with("embeddingSize", "128")
                                .with("hiddenSize", "64")
                                .with("attentionSize", "128")),
                forecaster("forecast-transformer", 96),
                forecaster("forecast-lstm-attention", 168));
    }

    private static NetworkSpec spec(String network, Map<String, String> settings) {
        NetworkSpec spec = NetworkSpec.of(network);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            spec = spec.with(setting.getKey(), setting.getValue());
        }
        return spec;
    }

    private static Row classifier(String name, NetworkSpec spec, int vocabulary) {
        SplittableRandom rng = new SplittableRandom(5);
        Input ids = Input.whole(rng, 2, vocabulary, BATCH, STEPS);
        Input labels = Input.whole(rng, 0, CLASSES, BATCH);
        Batch batch = new Batch(ids.whole(), full(STEPS), labels.whole(), BATCH, STEPS);
        return new Row(name, spec, new TextSizes(vocabulary, CLASSES), List.of(ids, labels), (tape, network) -> {
            Tensor logits = ((Classifier) network).logits(tape, batch, AttentionRecorder.NOBODY);
            return new Row.Said(
                    logits, softmaxCrossEntropy(logits, batch.labels()).loss());
        });
    }

    private static Row translator(String name, NetworkSpec spec) {
        SplittableRandom rng = new SplittableRandom(5);
        Input source = Input.whole(rng, 4, VOCABULARY, BATCH, STEPS);
        Input read = Input.whole(rng, 4, VOCABULARY, BATCH, STEPS);
        Input written = Input.whole(rng, 4, VOCABULARY, BATCH, STEPS);
        PairBatch batch = new PairBatch(
                source.whole(), full(STEPS), read.whole(), written.whole(), full(STEPS), BATCH, STEPS, STEPS);
        return new Row(
                name, spec, new TextSizes(VOCABULARY, VOCABULARY), List.of(source, read, written), (tape, network) -> {
                    Tensor logits = ((Translator) network).logits(tape, batch, AttentionRecorder.NOBODY);
                    return new Row.Said(
                            logits,
                            softmaxCrossEntropy(logits, batch.targetWritten()).loss());
                });
    }

    /** Forecasts all columns of a series that has no holes. */
    private static Row forecaster(String name, int history) {
        SplittableRandom rng = new SplittableRandom(5);
        Input seen = Input.real(rng, BATCH, history, COLUMNS);
        Input truth = Input.real(rng, BATCH, HORIZON, COLUMNS);
        float[] there = new float[seen.real().length];
        Arrays.fill(there, 1);
        float[] known = new float[truth.real().length];
        Arrays.fill(known, 1);
        SeriesBatch batch = new SeriesBatch(
                seen.real(),
                there,
                new float[there.length],
                truth.real(),
                known,
                new int[BATCH],
                new SeriesBatch.Size(BATCH, history, COLUMNS, HORIZON, COLUMNS),
                IntStream.range(0, COLUMNS).toArray());
        NetworkSpec spec = NetworkSpec.of(name).with("dropout", "0").with("normalisation", "last");
        SeriesSizes sizes = new SeriesSizes(history, COLUMNS, HORIZON, COLUMNS, 1);
        return new Row(name, spec, sizes, List.of(seen, truth), (tape, network) -> {
            Tensor forecast = ((Forecaster) network).forecast(tape, batch, AttentionRecorder.NOBODY);
            return new Row.Said(forecast, meanSquaredError(forecast, batch.knownTruth()));
        });
    }

    private static int[] full(int steps) {
        int[] lengths = new int[BATCH];
        Arrays.fill(lengths, steps);
        return lengths;
    }
}
