package org.headlight.viewmodel.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headlight.evaluation.Report;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Fact;
import org.headlight.run.Run;
import org.headlight.task.HeldBack;
import org.headlight.viewmodel.work.MetricWords;

/** What is known of the data that a run is judged by: how much, whether it was seen, whether it is what it was judged by before. */
final class HeldBackFacts {
    /** Numbers that differ by less come of the same examples. */
    private static final double SAME = 1e-4;

    private HeldBackFacts() {}

    static List<Fact> of(Run run, Subject subject, Report report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Judged",
                "%,d %s".formatted(report.examples(), run.recipe().task().judged()),
                ""));
        subject.heldBack()
                .ifPresentOrElse(
                        part -> facts.addAll(ofPart(run, part, report)), () -> facts.add(ofFile(run, subject)));
        return facts;
    }

    private static List<Fact> ofPart(Run run, HeldBack part, Report report) {
        String examples = run.recipe().task().examples();
        return List.of(
                new Fact("Kept aside", "%,d %s".formatted(part.count(), examples), "never trained on"),
                new Fact("Also in the training part", NumberText.count(part.alsoLearned()), ""),
                new Fact("Seed of the split", Long.toString(run.recipe().seed()), ""),
                sameAsBefore(run.metrics().test(), report.headline()));
    }

    private static Fact ofFile(Run run, Subject subject) {
        boolean own = subject.examples().identity().sha256().equals(run.data().sha256());
        return new Fact(
                "Trained on this file", own ? "yes" : "no", own ? "it may know the answers" : "all of it is new");
    }

    /** Another split than that of the training would judge by what was learned, which the numbers of then give away. */
    private static Fact sameAsBefore(Map<String, Double> before, Map<String, Double> now) {
        String name = "When training ended";
        return before.entrySet().stream()
                .filter(number -> now.containsKey(number.getKey()))
                .findFirst()
                .map(number -> {
                    double then = number.getValue();
                    boolean same = Math.abs(then - now.get(number.getKey())) <= SAME * Math.max(1, Math.abs(then));
                    return same
                            ? new Fact(name, "the same numbers", "")
                            : new Fact(
                                    name,
                                    "%s %s".formatted(MetricWords.of(number.getKey()), NumberText.value(then)),
                                    "Another split? It may have learned from some of these.");
                })
                .orElse(new Fact(name, "not judged", ""));
    }
}
