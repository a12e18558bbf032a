package org.headlight.task.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.data.Split;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.TextPair;
import org.headlight.data.pairs.TextPairs;
import org.headlight.task.DataSet;

/**
 * Pairs as they were read. Immutable.
 *
 * @param examples those to learn from, and to cut parts from that have no file of their own
 * @param validation the validation part, where it has a file of its own
 * @param test the test part, where it has a file of its own
 * @param options how they were read
 */
record TranslateDataSet(
        TextPairs examples, Optional<TextPairs> validation, Optional<TextPairs> test, PairOptions options)
        implements DataSet {

    @Override
    public String summary() {
        return "%,d %s".formatted(examples.size(), examples.size() == 1 ? "pair" : "pairs");
    }

    @Override
    public TranslateMaterial divide(PartSizes sizes, long seed) {
        PairParts cut = PairParts.of(examples, Split.of(sizes, seed));
        List<TextPair> train = new ArrayList<>(cut.train());
        validation.ifPresent(own -> train.addAll(cut.validation()));
        test.ifPresent(own -> train.addAll(cut.test()));
        PairParts parts = new PairParts(
                train,
                validation.map(TextPairs::pairs).orElse(cut.validation()),
                test.map(TextPairs::pairs).orElse(cut.test()));
        return new TranslateMaterial(parts, examples.identity(), options);
    }
}
