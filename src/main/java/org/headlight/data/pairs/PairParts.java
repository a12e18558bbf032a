package org.headlight.data.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.headlight.data.DataFormatException;
import org.headlight.data.Split;

/**
 * The pairs to learn from, the ones to choose the best weights by, and the ones to judge the result by. Immutable.
 *
 * @param train what the network learns from; at least one
 * @param validation what decides which weights are kept; may be empty
 * @param test what the result is judged by, never looked at before; may be empty
 */
public record PairParts(List<TextPair> train, List<TextPair> validation, List<TextPair> test) {

    /** @throws DataFormatException if there is nothing to train on */
    public PairParts {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
        if (train.isEmpty()) {
            throw new DataFormatException("There are too few pairs to train on.");
        }
    }

    /**
     * Divides pairs by shares and seed. Pairs with the same source stay together, because a source that is both learned from
     * and judged by flatters the result. Each part keeps the order of the file.
     */
    public static PairParts of(TextPairs all, Split split) {
        List<String> sources = new ArrayList<>(
                all.pairs().stream().map(TextPair::source).distinct().toList());
        Collections.shuffle(sources, new SplittableRandom(split.seed()));
        long train = Math.round(sources.size() * split.trainShare());
        long validation = Math.round(sources.size() * (split.trainShare() + split.validationShare()));
        Map<String, Integer> partOf = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            partOf.put(sources.get(i), i < train ? 0 : i < validation ? 1 : 2);
        }
        List<List<TextPair>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        all.pairs().forEach(pair -> parts.get(partOf.get(pair.source())).add(pair));
        return new PairParts(parts.get(0), parts.get(1), parts.get(2));
    }
}
