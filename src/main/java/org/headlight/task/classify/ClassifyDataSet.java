package org.headlight.task.classify;

import java.util.Optional;
import org.headlight.data.LabelledTexts;
import org.headlight.data.PartSizes;
import org.headlight.data.Split;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.task.DataSet;

/**
 * Labelled texts as they were read. Immutable.
 *
 * @param examples those to learn from, and to cut parts from that have no file of their own
 * @param validation the validation part, where it has a file of its own
 * @param test the test part, where it has a file of its own
 * @param readOptions how they were read, nothing left open
 */
record ClassifyDataSet(
        LabelledTexts examples,
        Optional<LabelledTexts> validation,
        Optional<LabelledTexts> test,
        ReadOptions readOptions)
        implements DataSet {

    @Override
    public String summary() {
        int labels = examples.labels().size();
        return "%,d %s, %d %s, %s"
                .formatted(
                        examples.size(),
                        examples.size() == 1 ? "text" : "texts",
                        labels,
                        labels == 1 ? "label" : "labels",
                        readOptions.encoding().orElseThrow().words());
    }

    @Override
    public ClassifyMaterial divide(PartSizes sizes, long seed) {
        return new ClassifyMaterial(
                Split.of(sizes, seed).parts(examples, validation, test), examples.identity(), readOptions);
    }
}
