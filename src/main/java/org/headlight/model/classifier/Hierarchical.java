package org.headlight.model.classifier;

import static org.headlight.tensor.operation.Embedding.embedding;

import java.util.List;
import org.headlight.data.Batch;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.HeadGate;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Pooling;
import org.headlight.model.layer.BidirectionalGru;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.Embedding;
import org.headlight.model.layer.TokenDropout;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.ResetGate;

/**
 * Attention to words inside attention to sentences: Yang et al. 2016.
 *
 * <p>Every sentence is read and pooled like a text, and then the text like a sentence whose words are sentences. The map of the
 * words has a row for each sentence, in which only its own words may be looked at; the map of the sentences has one row.
 */
final class Hierarchical extends ConstructedNetwork implements Classifier {
    static final NetworkKind KIND = new NetworkKind(
            "hierarchical",
            "Hierarchical attention",
            "Pools the words of each sentence, then the sentences of the text; made for long texts.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.embeddingDeviation(0.1),
                    NetworkSettings.hiddenSize(64),
                    PoolingChoice.setting("additive", PoolingChoice.RECURRENT),
                    NetworkSettings.attentionSize(128),
                    RecurrentEncoder.resetGate(),
                    NetworkSettings.tokenDropout(0.1),
                    NetworkSettings.dropout(0.5)),
            List.of(),
            Hierarchical::new);

    private static final AttentionSite WORDS = new AttentionSite("words", 0, 0, AttentionKind.POOLING);
    private static final AttentionSite SENTENCES = new AttentionSite("sentences", 0, 0, AttentionKind.POOLING);
    private static final int NO_PADDING = -1;

    private final TextSizes sizes;
    private final TokenDropout tokenDropout;
    private final Embedding embedding;
    private final BidirectionalGru wordReader;
    private final Pooling wordPooling;
    private final BidirectionalGru sentenceReader;
    private final Pooling sentencePooling;
    private final Dropout dropout;
    private final Dense dense;

    private Hierarchical(Construction construction) {
        int embeddingSize = construction.settings().integer("embeddingSize");
        int stateSize = 2 * construction.settings().integer("hiddenSize");
        super(construction);
        sizes = construction.textSizes();
        tokenDropout = PooledClassifier.tokenDropout(construction);
        dropout = construction.dropout();
        embedding = PooledClassifier.embedding(construction);
        wordReader = reader(construction, "words", embeddingSize);
        wordPooling = PoolingChoice.build(construction, "wordAttention", stateSize, WORDS);
        sentenceReader = reader(construction, "sentences", stateSize);
        sentencePooling = PoolingChoice.build(construction, "sentenceAttention", stateSize, SENTENCES);
        dense = PooledClassifier.classes(construction, stateSize);
    }

    private static BidirectionalGru reader(Construction construction, String name, int inputs) {
        int hidden = construction.settings().integer("hiddenSize");
        ResetGate reset = construction.choice("resetGate", ResetGate.class);
        BidirectionalGru reader = new BidirectionalGru(
                construction.parameters(), name, inputs, hidden, reset, construction.initialisation());
        construction.describe(name, "Bidirectional GRU", "[batch, %s, %d]", name, 2 * hidden);
        return reader;
    }

    @Override
    public Tensor logits(Tape tape, Batch batch, AttentionRecorder recorder) {
        Sentences sentences = Sentences.of(batch, sizes.sentenceEnds());
        Places places = Places.stretches("sentence", sentences.ends());
        Attended words = attendToWords(tape, batch, sentences, recorder);
        recorder.record(WORDS, spread(words, sentences, batch), places, Places.tokens(batch.lengths()));
        Tensor pooled = embedding(tape, words.context(), sentences.places(), sentences.most(), NO_PADDING);
        int[] counts = sentences.counts();
        Tensor states = sentenceReader.apply(pooled, counts); // [batch, sentences, 2 hiddenSize]
        Attended attended =
                sentencePooling.attend(states, counts, recorder.gate(SENTENCES).headsAlone());
        recorder.record(SENTENCES, attended, Places.whole(), places);
        return dense.apply(dropout.apply(attended.context())); // [batch, classes]
    }

    /** One vector for each sentence of all texts: [sentences, 2 hiddenSize]. */
    private Attended attendToWords(Tape tape, Batch batch, Sentences sentences, AttentionRecorder recorder) {
        int[] lengths = sentences.lengths();
        int[] read = tokenDropout.apply(tape, batch.ids(), batch.lengths(), batch.steps());
        int[] ids = sentences.ids(read, batch.steps());
        Tensor embedded = recorder.read(embedding.apply(tape, ids, ids.length / lengths.length), lengths);
        HeadGate gate = recorder.gate(WORDS);
        return wordPooling.attend(
                wordReader.apply(dropout.apply(embedded), lengths),
                lengths,
                gate.withKeys(sentences.masked(gate.masked())));
    }

    /** The words of each sentence at their places in the text: [batch, sentences, steps]. */
    private static Attended spread(Attended words, Sentences sentences, Batch batch) {
        int[] shape = {batch.batch(), sentences.most(), batch.steps()};
        Tape tape = words.context().tape();
        return new Attended(
                words.context(),
                () -> tape.constant(sentences.spread(words.weights().toArray(), batch.steps(), 0), shape),
                () -> tape.constant(
                        sentences.spread(words.scores().toArray(), batch.steps(), Float.NEGATIVE_INFINITY), shape),
                Mask.none());
    }
}
