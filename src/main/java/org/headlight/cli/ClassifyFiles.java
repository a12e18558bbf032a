package org.headlight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.Examples;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Parts;
import org.headlight.data.Progress;
import org.headlight.data.Split;
import org.headlight.data.file.LabelledTextReader;
import org.headlight.data.file.ReadOptions;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.task.classify.ClassifyCoding;
import org.headlight.task.classify.ClassifyMaterial;

/**
 * Takes in labelled texts.
 *
 * @param options what was said about the files
 */
record ClassifyFiles(DataOptions options) implements TaskFiles {

    @Override
    public Taken take(Path data, Optional<Path> validation, Optional<Path> test, Split split) {
        ReadOptions resolved = options.resolve(data);
        LabelledTexts texts = LabelledTextReader.read(data, resolved, Progress.NONE);
        Parts parts = split.parts(
                texts,
                validation.map(path -> options.readLike(path, resolved)),
                test.map(path -> options.readLike(path, resolved)));
        return new Taken(new ClassifyMaterial(parts, texts.identity(), resolved), texts.warnings());
    }

    @Override
    public LabelledTexts read(Path data, Run run) {
        return options.readLike(data, ((ClassifyCoding) run.coding()).readOptions());
    }

    @Override
    public List<Probe> probes(Examples examples) {
        return ((LabelledTexts) examples)
                .texts().stream()
                        .map(text -> new Probe(text.text(), Optional.of(text.label())))
                        .toList();
    }
}
