package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.evaluation.translation.JudgedPair;
import org.headlight.evaluation.translation.TranslationReport;
import org.headlight.render.NumberText;

/** Every judged pair: the source, what is right, what was written. */
final class TranslationTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("Source", Column.Kind.TEXT),
            new Column("Reference", Column.Kind.TEXT),
            new Column("Answer", Column.Kind.TEXT),
            new Column("Tokens right", Column.Kind.SHARE),
            new Column("Probability", Column.Kind.SHARE),
            new Column("Attention", Column.Kind.STRIP));

    private TranslationTable() {}

    static JudgedTable of(TranslationReport report) {
        List<JudgedRow> rows = IntStream.range(0, report.each().size())
                .mapToObj(i -> row(i + 1, report.each().get(i)))
                .toList();
        return new JudgedTable(
                COLUMNS,
                rows,
                "Exact",
                "Not exact",
                "Attention: what each source token receives, over the whole answer.");
    }

    private static JudgedRow row(int number, JudgedPair pair) {
        return new JudgedRow(
                number,
                Optional.of(pair.isExact()),
                List.of(pair.probe().text(), pair.reference(), pair.answer(), pair.tokenAccuracy(), pair.probability()),
                Optional.empty(),
                Optional.empty(),
                pair::probe);
    }

    /** Long sources are harder, or they are not: the share of right tokens by the length of the source. */
    static Curves byLength(TranslationReport report) {
        Map<Integer, List<JudgedPair>> byLength = report.each().stream()
                .collect(Collectors.groupingBy(JudgedPair::sourceTokens, TreeMap::new, Collectors.toList()));
        return new Curves(
                "By length of the source",
                "tokens of the source",
                "share",
                List.of(
                        new Curves.Curve("Tokens right", points(byLength, JudgedPair::tokenAccuracy)),
                        new Curves.Curve("Exact", points(byLength, pair -> pair.isExact() ? 1 : 0))),
                "Each point is the mean over the pairs whose source has so many tokens.");
    }

    private static List<Curves.Point> points(
            Map<Integer, List<JudgedPair>> byLength, ToDoubleFunction<JudgedPair> number) {
        return byLength.entrySet().stream()
                .map(entry -> point(entry.getKey(), entry.getValue(), number))
                .toList();
    }

    private static Curves.Point point(int tokens, List<JudgedPair> pairs, ToDoubleFunction<JudgedPair> number) {
        double mean = pairs.stream().mapToDouble(number).average().orElseThrow();
        return new Curves.Point(
                tokens,
                mean,
                "%d tokens, %s pairs: %s".formatted(tokens, NumberText.count(pairs.size()), NumberText.value(mean)));
    }
}
