package org.headlight.model;

import java.util.List;
import org.headlight.snapshot.Setting;

/** Options that several classifiers share, each described once. */
final class ClassifierSettings {

    private ClassifierSettings() {}

    static Setting embeddingSize(int initial) {
        return Setting.integer(
                "embeddingSize", "Embedding size", initial, 1, 4_096, "Numbers that stand for one token.");
    }

    static Setting hiddenSize(int initial) {
        return Setting.integer("hiddenSize", "Hidden size", initial, 1, 4_096, "Numbers remembered, each direction.");
    }

    static Setting layers(int initial) {
        return Setting.integer("layers", "Layers", initial, 1, 24, "How many layers stand on one another.");
    }

    static Setting heads(int initial) {
        return Setting.integer("heads", "Heads", initial, 1, 64, "How many attentions look side by side.");
    }

    static Setting attentionSize(int initial) {
        return Setting.integer(
                "attentionSize", "Attention size", initial, 1, 4_096, "Width of the layer that scores a step.");
    }

    static Setting attention() {
        return Setting.choice(
                "attention",
                "Attention",
                List.of("learned", "uniform"),
                "uniform freezes self-attention to look everywhere alike: what is left without it.");
    }

    static Setting positions(String initial) {
        return new Setting(
                "positions",
                "Positions",
                Setting.Kind.CHOICE,
                initial,
                Double.NaN,
                Double.NaN,
                List.of("sinusoidal", "learned", "none"),
                "What tells the order of the tokens, which attention alone does not know.");
    }

    static Setting learnedPositions() {
        return Setting.integer(
                "learnedPositions",
                "Learned positions",
                512,
                1,
                100_000,
                "How many learned positions there are; later tokens share the last.");
    }

    static Setting causal() {
        return Setting.toggle("causal", "Causal", false, "A token may look only at itself and what came before.");
    }

    static Setting window() {
        return Setting.integer("window", "Window", 0, 0, 100_000, "How many tokens away a token may look; 0 for any.");
    }

    static Setting tokenDropout(double initial) {
        return Setting.real(
                "tokenDropout",
                "Token dropout",
                initial,
                0,
                0.95,
                "Share of tokens hidden in each training step, so that no single word decides alone.");
    }

    static Setting dropout(double initial) {
        return Setting.real(
                "dropout",
                "Dropout",
                initial,
                0,
                0.95,
                "Share of numbers set to 0 after the embedding and before the dense layer while training.");
    }
}
