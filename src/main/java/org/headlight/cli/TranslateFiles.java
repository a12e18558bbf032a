package org.headlight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.Split;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.PairReader;
import org.headlight.data.pairs.TextPair;
import org.headlight.data.pairs.TextPairs;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.task.translate.TranslateCoding;
import org.headlight.task.translate.TranslateMaterial;

/**
 * Takes in pairs of texts.
 *
 * @param options what was said about the files
 */
record TranslateFiles(DataOptions options) implements TaskFiles {

    @Override
    public Taken take(Path data, Optional<Path> validation, Optional<Path> test, Split split) {
        PairOptions said = options.pairOptions(PairOptions.GUESSED);
        TextPairs pairs = PairReader.read(data, said, Progress.NONE);
        PairParts cut = PairParts.of(pairs, split);
        List<TextPair> train = new ArrayList<>(cut.train());
        validation.ifPresent(path -> train.addAll(cut.validation()));
        test.ifPresent(path -> train.addAll(cut.test()));
        PairParts parts = new PairParts(
                train,
                validation.map(path -> own(path, said)).orElse(cut.validation()),
                test.map(path -> own(path, said)).orElse(cut.test()));
        return new Taken(new TranslateMaterial(parts, pairs.identity(), said), pairs.warnings());
    }

    private static List<TextPair> own(Path path, PairOptions said) {
        return PairReader.read(path, said, Progress.NONE).pairs();
    }

    @Override
    public TextPairs read(Path data, Run run) {
        return PairReader.read(data, options.pairOptions(((TranslateCoding) run.coding()).options()), Progress.NONE);
    }

    @Override
    public List<Probe> probes(Examples examples) {
        return ((TextPairs) examples)
                .pairs().stream()
                        .map(pair -> new Probe(pair.source(), Optional.of(pair.target())))
                        .toList();
    }
}
