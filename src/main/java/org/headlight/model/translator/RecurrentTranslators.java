package org.headlight.model.translator;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.model.attention.AdditiveAttention;
import org.headlight.model.attention.Attention;
import org.headlight.model.attention.DotAttention;
import org.headlight.model.attention.GeneralAttention;
import org.headlight.model.attention.MonotonicWindow;
import org.headlight.model.attention.PredictedWindow;
import org.headlight.model.attention.UniformAttention;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Mask;

/** Every recurrent translator: one line of names and its attention each. Immutable. */
final class RecurrentTranslators {
    private static final Setting ATTENTIONAL_STATE = Setting.toggle(
            "attentionalState",
            "Attentional state",
            true,
            "Joins what was read and the state in a layer of their own before a token is scored.");

    private static final Setting RADIUS = Setting.integer(
            "radius", "Window radius", 10, 1, 1_000, "How many tokens away from its place a query may look.");

    private static final Setting ATTENTION_SIZE =
            NetworkSettings.attentionSize(64).onlyWith("attention", "learned");

    static final List<NetworkKind> KINDS = List.of(
            RecurrentTranslator.kind(
                    "seq2seq-bahdanau",
                    "GRU + Bahdanau attention",
                    "Looks at the source before every step, and what it sees goes into the step.",
                    BahdanauDecoder::new,
                    NetworkSettings.attention(),
                    ATTENTION_SIZE),
            luong(
                    "seq2seq-luong-dot",
                    "GRU + Luong dot attention",
                    "Every state looks at the source by plain products.",
                    everywhere("Dot attention", (construction, size) -> construction.attention(DotAttention::new))),
            luong(
                    "seq2seq-luong-general",
                    "GRU + Luong general attention",
                    "Every state looks at the source by products through a matrix.",
                    everywhere("General attention", RecurrentTranslators::general)),
            luong(
                    "seq2seq-luong-concat",
                    "GRU + Luong concat attention",
                    "Every state looks at the source by a small network that judges both together.",
                    everywhere("Additive attention", RecurrentTranslators::additive),
                    ATTENTION_SIZE),
            luong(
                    "seq2seq-local-m",
                    "GRU + local-m attention",
                    "Every state looks at a window of the source that moves with it.",
                    everywhere(
                            "General attention in a moving window",
                            (construction, size) -> new MonotonicWindow(
                                    general(construction, size),
                                    construction.settings().integer("radius"))),
                    RADIUS),
            luong(
                    "seq2seq-local-p",
                    "GRU + local-p attention",
                    "Every state looks at a window of the source whose place it predicts.",
                    RecurrentTranslators::predicted,
                    RADIUS.onlyWith("attention", "learned")),
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

    private static NetworkKind luong(
            String name, String title, String summary, LuongDecoder.LookMaker look, Setting... own) {
        Setting[] all = Stream.concat(Stream.of(NetworkSettings.attention(), ATTENTIONAL_STATE), Stream.of(own))
                .toArray(Setting[]::new);
        return RecurrentTranslator.kind(
                name, title, summary, construction -> new LuongDecoder(construction, look), all);
    }

    private static LuongDecoder.LookMaker everywhere(String type, AttentionMaker maker) {
        return (construction, size) -> {
            Attention attention = maker.make(construction, size);
            describe(construction, type, size);
            return (states, read, lengths) -> attention.attend(states, read, read, Mask.lengths(lengths));
        };
    }

    /** Additive attention of states to annotations of the same width; or uniform, if the options say so. */
    static Attention additive(Construction construction, int size) {
        return construction.attention(() -> new AdditiveAttention(
                construction.parameters(),
                "attention",
                size,
                size,
                construction.settings().integer("attentionSize"),
                construction.initialisation()));
    }

    private static Attention general(Construction construction, int size) {
        return construction.attention(() -> new GeneralAttention(
                construction.parameters(), "attention", size, size, construction.initialisation()));
    }

    /** Frozen uniform it looks everywhere alike: the place it would predict is learned, too. */
    private static LuongDecoder.Look predicted(Construction construction, int size) {
        Attention inside = general(construction, size);
        if (inside instanceof UniformAttention uniform) {
            return everywhere("Uniform attention", (own, width) -> uniform).make(construction, size);
        }
        PredictedWindow window = new PredictedWindow(
                construction.parameters(),
                "attention.place",
                inside,
                size,
                construction.settings().integer("radius"),
                construction.initialisation());
        describe(construction, "General attention in a predicted window", size);
        return window::attend;
    }

    /** Adds the attention to the summary, as it is or frozen uniform. */
    static void describe(Construction construction, String type, int size) {
        boolean uniform = construction.settings().text("attention").equals("uniform");
        construction.describe("attention", uniform ? "Uniform attention" : type, "[batch, target steps, %d]", size);
        construction.attending(RecurrentTranslator.SITE);
    }
}
