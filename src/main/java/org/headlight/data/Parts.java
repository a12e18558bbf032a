package org.headlight.data;

import java.util.List;

/**
 * The examples to learn from, the ones to choose the best weights by, and the ones to judge the result by. Immutable.
 *
 * @param train what the network learns from; has at least two labels
 * @param validation what decides which weights are kept; may be empty
 * @param test what the result is judged by, never looked at before; may be empty
 * @param labels the labels of the training part; the other parts have no others
 */
public record Parts(List<LabelledText> train, List<LabelledText> validation, List<LabelledText> test, Labels labels) {

    /**
     * @throws DataFormatException if the training part has fewer than two labels or another part a label it does not know;
     *     names label, file and line
     */
    public Parts {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
        requireTwoLabels(train, labels);
        labels.requireAll(validation, "validation");
        labels.requireAll(test, "test");
    }

    /** Parts whose labels are those of the training part. */
    public Parts(List<LabelledText> train, List<LabelledText> validation, List<LabelledText> test) {
        this(train, validation, test, Labels.in(train));
    }

    /**
     * Refuses texts among which there is nothing to tell apart.
     *
     * @param labels the labels of the texts
     * @throws DataFormatException if there are fewer than two; says how many texts and which label
     */
    static void requireTwoLabels(List<LabelledText> texts, Labels labels) {
        if (texts.isEmpty()) {
            throw new DataFormatException("There is nothing to train on.");
        }
        if (labels.size() < 2) {
            String sentence = "%s: %s the label \"%s\"; there must be at least two labels to tell apart. "
                    + "Choose another label column or add texts of another class.";
            String all = texts.size() == 1 ? "the only text has" : "all %,d texts have".formatted(texts.size());
            throw new DataFormatException(sentence.formatted(texts.getFirst().file(), all, labels.name(0)));
        }
    }
}
