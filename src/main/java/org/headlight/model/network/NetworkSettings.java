package org.headlight.model.network;

import java.util.List;
import org.headlight.snapshot.Setting;

/** Options that several networks share, each described once. */
public final class NetworkSettings {

    private NetworkSettings() {}

    public static Setting embeddingSize(int initial) {
        return Setting.integer(
                "embeddingSize", "Embedding size", initial, 1, 4_096, "Numbers that stand for one token.");
    }

    public static Setting modelSize(int initial) {
        return Setting.integer("modelSize", "Model size", initial, 1, 4_096, "Numbers that stand for one row.");
    }

    public static Setting embeddingDeviation(double initial) {
        return Setting.real(
                "embeddingDeviation",
                "Embedding deviation",
                initial,
                0.001,
                10,
                "How far from 0 the numbers of a token lie before it is learned; far ones let rare words weigh more.");
    }

    public static Setting hiddenSize(int initial) {
        return Setting.integer("hiddenSize", "Hidden size", initial, 1, 4_096, "Numbers remembered, each direction.");
    }

    public static Setting layers(int initial) {
        return Setting.integer("layers", "Layers", initial, 1, 24, "How many layers stand on one another.");
    }

    public static Setting heads(int initial) {
        return Setting.integer("heads", "Heads", initial, 1, 64, "How many attentions look side by side.");
    }

    public static Setting feedForwardSize(int initial) {
        return Setting.integer(
                "feedForwardSize",
                "Feed-forward size",
                initial,
                1,
                16_384,
                "Width inside the block that follows each attention.");
    }

    public static Setting activation() {
        return Setting.choice(
                "activation",
                "Activation",
                List.of("relu", "gelu", "gelu-tanh"),
                "What the feed-forward block has in its middle; gelu is exact, gelu-tanh nearly.");
    }

    public static Setting norm() {
        return Setting.choice(
                "norm",
                "Layer norm",
                List.of("before", "after"),
                "Whether a block normalises what it reads or what it leaves.");
    }

    public static Setting attentionSize(int initial) {
        return Setting.integer(
                "attentionSize", "Attention size", initial, 1, 4_096, "Width of the layer that scores a step.");
    }

    public static Setting attention() {
        return Setting.choice(
                "attention",
                "Attention",
                List.of("learned", "uniform"),
                "uniform freezes attention to look everywhere alike: what is left without it.");
    }

    public static Setting positions(String initial) {
        return Setting.choice(
                        "positions",
                        "Positions",
                        List.of("sinusoidal", "learned", "none"),
                        "What tells the order of the tokens, which attention alone does not know.")
                .startingAt(initial);
    }

    public static Setting learnedPositions() {
        return Setting.integer(
                "learnedPositions",
                "Learned positions",
                512,
                1,
                100_000,
                "How many learned positions there are; later tokens share the last.");
    }

    public static Setting causal() {
        return Setting.toggle("causal", "Causal", false, "A token may look only at itself and what came before.");
    }

    public static Setting window() {
        return Setting.integer("window", "Window", 0, 0, 100_000, "How many tokens away a token may look; 0 for any.");
    }

    public static Setting tokenDropout(double initial) {
        return Setting.real(
                "tokenDropout",
                "Token dropout",
                initial,
                0,
                0.95,
                "Share of tokens hidden in each training step, so that no single word decides alone.");
    }

    public static Setting dropout(double initial) {
        return Setting.real(
                "dropout",
                "Dropout",
                initial,
                0,
                0.95,
                "Share of numbers set to 0 after the embedding and before the dense layer while training.");
    }
}
