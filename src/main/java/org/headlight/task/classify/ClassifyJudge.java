package org.headlight.task.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.LabelledText;
import org.headlight.evaluation.AlignmentScore;
import org.headlight.evaluation.classification.Certainty;
import org.headlight.evaluation.classification.ClassificationReport;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.evaluation.classification.ClassifierScore;
import org.headlight.evaluation.classification.JudgedText;
import org.headlight.evaluation.classification.MajorityBaseline;
import org.headlight.evaluation.classification.NaiveBayes;
import org.headlight.evaluation.classification.WordCounts;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.tensor.operation.CrossEntropyOptions;

/**
 * Judges a classifier on texts, beside what is easily had on the same texts. Confined to the engine thread.
 *
 * @param solver the classifier
 * @param counts what the baselines learned from the training part; empty if it was not kept
 */
record ClassifyJudge(ClassifySolver solver, Optional<WordCounts> counts) {
    /**
     * Judges it.
     *
     * @param texts at least one, of the classes that are known
     * @param mayGoOn asked before every batch
     * @return empty if it might not go on
     */
    Optional<ClassifierReport> judge(List<LabelledText> texts, BooleanSupplier mayGoOn) {
        return solver.answer(solver.examples(texts), CrossEntropyOptions.plain(), mayGoOn)
                .map(answers -> new ClassifierReport(
                        score(answers), baselines(texts), alignment(texts), judged(texts, answers)));
    }

    private ClassifierScore score(Answers answers) {
        return new ClassifierScore(
                ClassificationReport.of(solver.coding().labels().names(), answers.truth(), answers.predicted()),
                Certainty.of(answers.probabilities(), answers.truth()));
    }

    private List<JudgedText> judged(List<LabelledText> texts, Answers answers) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new JudgedText(texts.get(i).probe(), solver.prediction(answers.probabilities()[i])))
                .toList();
    }

    private Map<String, ClassifierScore> baselines(List<LabelledText> texts) {
        Map<String, ClassifierScore> baselines = new LinkedHashMap<>();
        counts.ifPresent(known -> {
            baselines.put("majority", MajorityBaseline.of(known).judge(texts));
            baselines.put("naiveBayes", new NaiveBayes(known).judge(texts));
        });
        return baselines;
    }

    /** How much of the attention lies where it should, as far as the texts tell it and were cut into the same tokens. */
    private Optional<AlignmentScore> alignment(List<LabelledText> texts) {
        List<Probe> telling = texts.stream()
                .filter(text -> text.alignment().isPresent())
                .map(LabelledText::probe)
                .toList();
        List<AlignmentScore.Looked> looked = new ArrayList<>();
        for (ProbeAttention seen : solver.attend(telling)) {
            TokenWeights.of(seen.maps())
                    .filter(weights -> weights.columns()
                            == seen.probe().alignment().orElseThrow().keys())
                    .ifPresent(weights -> looked.add(
                            new AlignmentScore.Looked(seen.probe().alignment().orElseThrow(), weights)));
        }
        return AlignmentScore.of(looked);
    }
}
