package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.evaluation.language.JudgedPassage;
import org.headlight.evaluation.language.LanguageReport;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Probe;

/** The judged stretches of a text, with how hard each of their tokens was to foretell. */
final class PassageTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("Passage", Column.Kind.TEXT),
            new Column("Perplexity", Column.Kind.NUMBER),
            new Column("Hardest", Column.Kind.WORD),
            new Column("Expected", Column.Kind.SHARE),
            new Column("Surprise", Column.Kind.STRIP));

    private PassageTable() {}

    static JudgedTable of(LanguageReport report) {
        List<JudgedPassage> passages = report.passages().first();
        int all = report.passages().sums().size();
        String cut = passages.size() < all
                ? " The first %s of %s passages are listed; all count in the numbers."
                        .formatted(NumberText.count(passages.size()), NumberText.count(all))
                : "";
        return new JudgedTable(
                COLUMNS,
                IntStream.range(0, passages.size())
                        .mapToObj(i -> row(i + 1, passages.get(i)))
                        .toList(),
                "",
                "",
                "Surprise: the brighter a token, the less it was expected; the hardest stands beside." + cut);
    }

    private static JudgedRow row(int number, JudgedPassage passage) {
        List<Float> nats = passage.nats();
        int hardest = IntStream.range(0, nats.size())
                .reduce((one, other) -> nats.get(other) > nats.get(one) ? other : one)
                .orElseThrow();
        float[] costs = new float[nats.size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = nats.get(i);
        }
        return new JudgedRow(
                number,
                Optional.empty(),
                List.of(
                        passage.text().replaceAll("\\s+", " ").strip(),
                        passage.perplexity(),
                        passage.tokens().get(hardest).replace("\n", "↵").replace(" ", "␣"),
                        Math.exp(-nats.get(hardest))),
                Optional.empty(),
                Optional.of(Strip.of(passage.tokens(), costs)),
                () -> new Probe(passage.text(), Optional.empty()));
    }

    /** What is read before a token makes it easier. */
    static Curves byPlace(LanguageReport report) {
        List<Double> nats = report.passages().natsByPlace();
        List<Curves.Point> points = IntStream.range(0, nats.size())
                .mapToObj(place -> new Curves.Point(
                        place + 1,
                        Math.exp(nats.get(place)),
                        "after %d tokens: %s".formatted(place + 1, NumberText.value(Math.exp(nats.get(place))))))
                .toList();
        return new Curves(
                "Perplexity by place",
                "tokens read before",
                "perplexity",
                List.of(
                        new Curves.Curve("This model", points),
                        level("Bigram", report.bigramNats(), nats.size()),
                        level("Unigram", report.unigramNats(), nats.size())),
                "A network that uses what it has read falls from left to right; the baselines are their means.");
    }

    private static Curves.Curve level(String name, double nats, int places) {
        double perplexity = Math.exp(nats);
        String words = "%s: %s".formatted(name, NumberText.value(perplexity));
        return new Curves.Curve(
                name, List.of(new Curves.Point(1, perplexity, words), new Curves.Point(places, perplexity, words)));
    }
}
