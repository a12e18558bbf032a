package org.headlight.task.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.headlight.data.DataFormatException;
import org.headlight.data.Example;
import org.headlight.snapshot.Settings;

/** What a text of each class counts, by the options {@code classWeights} and {@value #GIVEN}. */
final class ClassWeights {
    static final String GIVEN = "givenClassWeights";

    private ClassWeights() {}

    /**
     * The weights that were chosen.
     *
     * @param examples what is learned from
     * @param classes names of the classes, by id
     * @return [classes]; empty where all texts count alike
     * @throws DataFormatException if a weight is given to a class that does not exist, or is no number; names it
     */
    static Optional<float[]> of(Settings training, List<Example> examples, List<String> classes) {
        return switch (training.text("classWeights")) {
            case "balanced" -> Optional.of(balanced(examples, classes.size()));
            case "given" -> Optional.of(given(training.text(GIVEN), classes));
            default -> Optional.empty();
        };
    }

    /** All classes count alike together and a text counts 1 on average. */
    private static float[] balanced(List<Example> examples, int classes) {
        float[] weights = new float[classes];
        for (Example example : examples) {
            weights[example.label()]++;
        }
        for (int label = 0; label < classes; label++) {
            weights[label] = weights[label] == 0 ? 0 : examples.size() / (classes * weights[label]);
        }
        return weights;
    }

    private static float[] given(String text, List<String> classes) {
        float[] weights = new float[classes.size()];
        Arrays.fill(weights, 1);
        boolean any = false;
        for (String pair : text.split(",")) {
            int sign = pair.lastIndexOf('=');
            String name = pair.substring(0, Math.max(0, sign)).strip();
            String number = pair.substring(sign + 1).strip();
            int label = classes.indexOf(name);
            if (label < 0 || !number.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                throw new DataFormatException(
                        "%s takes a number for each class, such as %s=2, but got \"%s\". The classes are %s."
                                .formatted(GIVEN, classes.getFirst(), pair.strip(), String.join(", ", classes)));
            }
            weights[label] = Float.parseFloat(number);
            any |= weights[label] > 0;
        }
        if (!any) {
            throw new DataFormatException(
                    "%s lets no class count. Give one of them a number above 0.".formatted(GIVEN));
        }
        return weights;
    }
}
