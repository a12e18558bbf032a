package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Optional;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.evaluation.forecast.ForecastReport;
import org.headlight.evaluation.language.LanguageReport;
import org.headlight.evaluation.translation.TranslationReport;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.render.figure.Fact;
import org.headlight.run.Run;

/**
 * All that is shown of a judged run. Immutable.
 *
 * @param title what it was judged by, such as {@code test part, 500 texts}
 * @param report the numbers as files have them
 * @param metrics each beside its baselines
 * @param detail where the network is good and where it is not
 * @param table every judged example
 * @param facts what was held back, in words
 */
public record Evaluation(
        String title, Report report, List<MetricReading> metrics, Detail detail, JudgedTable table, List<Fact> facts) {
    public Evaluation {
        metrics = List.copyOf(metrics);
        facts = List.copyOf(facts);
    }

    /**
     * Where a network is good and where it is not. Immutable.
     *
     * @param confusion which class was taken for which; empty where there are no classes
     * @param classes how well each class is told; empty where there are none
     * @param curves how good it is by something that varies
     * @param remark the most telling mistake, in a sentence; may be empty
     */
    public record Detail(Optional<ConfusionFigure> confusion, List<ClassRow> classes, Curves curves, String remark) {
        public Detail {
            classes = List.copyOf(classes);
        }

        static Detail of(Curves curves, String remark) {
            return new Detail(Optional.empty(), List.of(), curves, remark);
        }
    }

    /** Puts together what is shown; takes a moment. On any thread. */
    static Evaluation of(Run run, Subject subject, Report report) {
        String title = "%s, %,d %s"
                .formatted(
                        subject.name(), report.examples(), run.recipe().task().judged());
        return new Evaluation(
                title,
                report,
                report.metrics().stream().map(MetricReading::of).toList(),
                detail(run, subject, report, title),
                table(run, subject, report),
                HeldBackFacts.of(run, subject, report));
    }

    private static Detail detail(Run run, Subject subject, Report report, String title) {
        return switch (report) {
            case ClassifierReport classifier ->
                new Detail(
                        Optional.of(Confusions.figure(classifier, title)),
                        ClassRow.of(classifier),
                        Confusions.reliability(classifier),
                        Confusions.worst(classifier));
            case ForecastReport forecast ->
                Detail.of(ForecastTable.byStep(forecast), ForecastTable.worst(forecast, run, subject.examples()));
            case TranslationReport translation -> Detail.of(TranslationTable.byLength(translation), "");
            case LanguageReport language -> Detail.of(PassageTable.byPlace(language), "");
            default -> throw new IllegalArgumentException("no view of " + report.getClass());
        };
    }

    private static JudgedTable table(Run run, Subject subject, Report report) {
        return switch (report) {
            case ClassifierReport classifier -> ClassifierTable.of(classifier);
            case ForecastReport forecast -> ForecastTable.of(forecast, run, subject.examples());
            case TranslationReport translation -> TranslationTable.of(translation);
            case LanguageReport language -> PassageTable.of(language);
            default -> throw new IllegalArgumentException("no table of " + report.getClass());
        };
    }
}
