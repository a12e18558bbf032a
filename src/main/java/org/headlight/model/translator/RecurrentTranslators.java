package org.headlight.model.translator;

import java.util.List;
import org.headlight.model.attention.AdditiveAttention;
import org.headlight.model.attention.Attention;
import org.headlight.model.attention.DotAttention;
import org.headlight.model.attention.GeneralAttention;
import org.headlight.model.attention.MonotonicWindow;
import org.headlight.model.attention.PredictedWindow;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Mask;

/** Every recurrent translator: one line of names and its attention each. Immutable. */
final class RecurrentTranslators {
    private static final Setting RADIUS = Setting.integer(
            "radius", "Window radius", 10, 1, 1_000, "How many tokens away from its place a query may look.");

    static final List<NetworkKind> KINDS = List.of(
            RecurrentTranslator.kind(
                    "seq2seq-bahdanau",
                    "GRU + Bahdanau attention",
                    "Looks at the source before every step, and what it sees goes into the step.",
                    BahdanauDecoder::new,
                    NetworkSettings.attentionSize(64)),
            RecurrentTranslator.kind(
                    "seq2seq-luong-dot",
                    "GRU + Luong dot attention",
                    "Every state looks at the source by plain products.",
                    construction -> luong(construction, (own, size) -> new DotAttention())),
            RecurrentTranslator.kind(
                    "seq2seq-luong-general",
                    "GRU + Luong general attention",
                    "Every state looks at the source by products through a matrix.",
                    construction -> luong(construction, RecurrentTranslators::general)),
            RecurrentTranslator.kind(
                    "seq2seq-luong-concat",
                    "GRU + Luong concat attention",
                    "Every state looks at the source by a small network that judges both together.",
                    construction -> luong(
                            construction,
                            (own, size) -> new AdditiveAttention(
                                    own.parameters(),
                                    "attention",
                                    size,
                                    size,
                                    own.settings().integer("attentionSize"),
                                    own.initialisation())),
                    NetworkSettings.attentionSize(64)),
            RecurrentTranslator.kind(
                    "seq2seq-local-m",
                    "GRU + local-m attention",
                    "Every state looks at a window of the source that moves with it.",
                    construction -> luong(
                            construction,
                            (own, size) -> new MonotonicWindow(
                                    general(own, size), own.settings().integer("radius"))),
                    RADIUS),
            RecurrentTranslator.kind(
                    "seq2seq-local-p",
                    "GRU + local-p attention",
                    "Every state looks at a window of the source whose place it predicts.",
                    construction -> new LuongDecoder(construction, RecurrentTranslators::predicted),
                    RADIUS),
            RecurrentTranslator.kind(
                    "seq2seq-plain",
                    "GRU without attention",
                    "Writes from memory alone: what the others gain by looking shows beside it.",
                    PlainDecoder::new));

    private RecurrentTranslators() {}

    /** Makes an attention for states of a width. */
    @FunctionalInterface
    private interface AttentionMaker {
        Attention make(Construction construction, int stateSize);
    }

    private static LuongDecoder luong(Construction construction, AttentionMaker maker) {
        return new LuongDecoder(construction, (own, size) -> {
            Attention attention = maker.make(own, size);
            return (states, read, lengths) -> attention.attend(states, read, read, Mask.lengths(lengths));
        });
    }

    private static Attention general(Construction construction, int size) {
        return new GeneralAttention(construction.parameters(), "attention", size, size, construction.initialisation());
    }

    private static LuongDecoder.Look predicted(Construction construction, int size) {
        return new PredictedWindow(
                construction.parameters(),
                "attention.place",
                general(construction, size),
                size,
                construction.settings().integer("radius"),
                construction.initialisation())::attend;
    }
}
