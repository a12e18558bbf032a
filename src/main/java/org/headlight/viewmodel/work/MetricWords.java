package org.headlight.viewmodel.work;

import java.util.Locale;
import java.util.Map;

/** The names that files have for numbers and baselines, as they read. */
public final class MetricWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("mse", "MSE"),
            Map.entry("mae", "MAE"),
            Map.entry("rmse", "RMSE"),
            Map.entry("r2", "R²"),
            Map.entry("bleu", "BLEU"),
            Map.entry("macroF1", "macro F1"),
            Map.entry("crossEntropy", "cross-entropy"),
            Map.entry("naiveBayes", "naive Bayes"),
            Map.entry("seasonal", "last season"),
            Map.entry("repeat", "last value"),
            Map.entry("chance", "even look"),
            Map.entry("alignment", "looks where it should"),
            Map.entry("alignmentShare", "looks where it should"));

    private MetricWords() {}

    /** Within a sentence: {@code exactMatch} is exact match. */
    public static String of(String name) {
        return WORDS.getOrDefault(
                name, name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    /** At the beginning of one. */
    public static String title(String name) {
        String words = of(name);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
