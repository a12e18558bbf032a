package org.headlight.data.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** One example of a file, from what was read to what is shown; refuses what does not fit together. For one thread. */
final class ExampleAssembly {
    private static final String STACK = "model";

    private final JsonInput json;
    private final Draft example;
    private final String name;
    private final Map<List<Object>, TokenText> texts = new HashMap<>();
    private final Map<List<Object>, Matrix> scores = new HashMap<>();

    /** @param name where it is in the file, for sentences, such as {@code examples[2]}; empty for the only one */
    ExampleAssembly(JsonInput json, Draft example, String name) {
        this.json = json;
        this.example = example;
        this.name = name;
    }

    /** What the network did with the example. */
    ProbeAttention assemble() {
        List<AttentionMap> maps = new ArrayList<>();
        for (int layer = 0; layer < example.layers.size(); layer++) {
            for (int head = 0; head < example.layers.get(layer).size(); head++) {
                Matrix weights = example.layers.get(layer).get(head);
                maps.add(map(example, layer, head, weights, "attention[%d][%d]".formatted(layer, head)));
            }
        }
        for (int site = 0; site < example.sites.size(); site++) {
            Draft draft = example.sites.get(site);
            String place = "sites[%d]".formatted(site);
            Matrix weights = draft.weights.orElseThrow(() -> refusal(place, "has no weights"));
            draft.inherit(example);
            maps.add(map(draft, draft.layer, draft.head, weights, place));
        }
        if (maps.isEmpty()) {
            throw json.refusalOfAll("%s no attention; give it under “attention” as lists by layer, head, query and key"
                    .formatted(name.isEmpty() ? "holds" : name + " holds"));
        }
        requireOneEach(maps);
        return new ProbeAttention(new Probe(source(maps), example.label), maps, answer());
    }

    private AttentionMap map(Draft draft, int layer, int head, Matrix weights, String place) {
        List<String> query = draft.queries();
        List<String> key = draft.keys();
        requireTokens(query, weights.rows(), place, "rows", "asking tokens (tokens or query)");
        requireTokens(key, weights.columns(), place, "columns", "tokens looked at (tokens or key)");
        AttentionKind kind = kind(draft, query, key);
        return new AttentionMap(
                new AttentionSite(draft.stack.isBlank() ? STACK : draft.stack, layer, head, kind),
                query.equals(key) || kind != AttentionKind.POOLING ? text(query, query.equals(key)) : marks(query),
                text(key, true),
                weights,
                scores(draft, weights, place));
    }

    private void requireTokens(List<String> tokens, int count, String place, String lines, String what) {
        if (tokens.size() != count) {
            throw refusal(
                    place,
                    "has %,d %s, but there are %,d %s; give one name for each"
                            .formatted(count, lines, tokens.size(), what));
        }
    }

    private AttentionKind kind(Draft draft, List<String> query, List<String> key) {
        if (!draft.kind.isEmpty()) {
            return AttentionKind.valueOf(draft.kind.toUpperCase(Locale.ROOT));
        }
        if (query.equals(key)) {
            return AttentionKind.SELF;
        }
        return query.size() == 1 ? AttentionKind.POOLING : AttentionKind.CROSS;
    }

    private TokenText text(List<String> tokens, boolean ofSource) {
        return texts.computeIfAbsent(
                List.of(tokens, ofSource), key -> TextOfTokens.of(tokens, ofSource ? example.text : ""));
    }

    private static TokenText marks(List<String> names) {
        return new TokenText("", names.stream().map(Token::mark).toList());
    }

    /** Scores are not in the file: minus infinity where something may not be looked at, otherwise unknown. */
    private Matrix scores(Draft draft, Matrix weights, String place) {
        draft.mask
                .filter(found -> found.rows() != weights.rows() || found.columns() != weights.columns())
                .ifPresent(found -> {
                    throw refusal(
                            place,
                            "has %d x %d weights, but a mask of %d x %d"
                                    .formatted(weights.rows(), weights.columns(), found.rows(), found.columns()));
                });
        return scores.computeIfAbsent(
                List.of(weights.rows(), weights.columns(), draft.causal, draft.mask),
                shape -> scores(weights, draft.causal, draft.mask));
    }

    private static Matrix scores(Matrix weights, boolean causal, Optional<Matrix> mask) {
        float[] values = new float[weights.values().length];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; i < values.length; i++) {
            boolean later = causal && i % weights.columns() > i / weights.columns();
            if (later || mask.isPresent() && mask.get().values()[i] == 0) {
                values[i] = Float.NEGATIVE_INFINITY;
            }
        }
        return new Matrix(weights.rows(), weights.columns(), values);
    }

    private void requireOneEach(List<AttentionMap> maps) {
        Map<AttentionSite, Long> seen = new HashMap<>();
        for (AttentionMap map : maps) {
            if (seen.merge(map.site(), 1L, Long::sum) > 1) {
                throw refusal(
                        "layer %d, head %d of %s"
                                .formatted(
                                        map.site().layer(),
                                        map.site().head(),
                                        map.site().stack()),
                        "is there twice");
            }
        }
    }

    private String source(List<AttentionMap> maps) {
        return example.text.isBlank() ? maps.getFirst().key().source().strip() : example.text;
    }

    private Answer answer() {
        return example.probabilities.isEmpty()
                ? new NoAnswer()
                : new Prediction(
                        List.copyOf(example.probabilities.keySet()), List.copyOf(example.probabilities.values()));
    }

    private RuntimeException refusal(String place, String reason) {
        return json.refusalOfAll("%s%s %s".formatted(name.isEmpty() ? "" : name + ", ", place, reason));
    }
}
