package org.headlight.task.language;

import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.data.Split;
import org.headlight.data.language.RunningText;
import org.headlight.data.language.TextParts;
import org.headlight.task.DataSet;

/**
 * Running text as it was read. Immutable.
 *
 * @param examples the text to learn from, and to cut parts from that have no file of their own
 * @param validation the validation part, where it has a file of its own
 * @param test the test part, where it has a file of its own
 */
record LanguageDataSet(RunningText examples, Optional<RunningText> validation, Optional<RunningText> test)
        implements DataSet {

    @Override
    public String summary() {
        return "%,d %s, %,d characters"
                .formatted(
                        examples.size(),
                        examples.size() == 1 ? "line" : "lines",
                        examples.text().length());
    }

    /** The parts follow one another as they do in the text. */
    @Override
    public LanguageMaterial divide(PartSizes sizes, long seed) {
        TextParts parts = TextParts.of(
                examples.text(), Split.of(sizes, seed), validation.map(RunningText::text), test.map(RunningText::text));
        return new LanguageMaterial(parts, examples.identity());
    }
}
