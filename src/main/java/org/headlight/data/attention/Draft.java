package org.headlight.data.attention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.snapshot.Matrix;

/** What an object of a file has said so far; its fields may come in any order. For one thread. */
final class Draft {
    final List<Draft> moments = new ArrayList<>();
    final List<Draft> examples = new ArrayList<>();
    final List<Draft> sites = new ArrayList<>();
    final Map<String, Float> probabilities = new LinkedHashMap<>();
    List<List<Matrix>> layers = List.of();
    List<String> tokens = List.of();
    List<String> query = List.of();
    List<String> key = List.of();
    Optional<Matrix> weights = Optional.empty();
    Optional<Matrix> mask = Optional.empty();
    Optional<String> label = Optional.empty();
    Optional<Integer> step = Optional.empty();
    boolean causal;
    String model = "";
    String text = "";
    String stack = "";
    String kind = "";
    int layer;
    int head;

    /** The tokens that ask, [queries]; empty where none are named. */
    List<String> queries() {
        return query.isEmpty() ? tokens : query;
    }

    /** The tokens that are looked at, [keys]; empty where none are named. */
    List<String> keys() {
        return key.isEmpty() ? tokens : key;
    }

    /** Takes from the object around it what it does not say itself. */
    void inherit(Draft outer) {
        boolean unnamed = queries().isEmpty() || keys().isEmpty();
        tokens = unnamed && tokens.isEmpty() ? outer.tokens : tokens;
        query = unnamed && query.isEmpty() ? outer.query : query;
        key = unnamed && key.isEmpty() ? outer.key : key;
        causal |= mask.isEmpty() && outer.causal;
        mask = causal ? mask : mask.or(() -> outer.mask);
        label = label.or(() -> outer.label);
        text = text.isBlank() ? outer.text : text;
        stack = stack.isBlank() ? outer.stack : stack;
        kind = kind.isEmpty() ? outer.kind : kind;
    }
}
