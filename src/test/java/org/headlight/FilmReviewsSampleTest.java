package org.headlight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Parts;
import org.headlight.data.Progress;
import org.headlight.data.Split;
import org.headlight.data.labelled.LabelledTextReader;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.task.classify.ClassifyCoding;
import org.headlight.training.TrainingRunner;
import org.junit.jupiter.api.Test;

/** The sample that comes with the program: its trained run finds the words that decide. */
class FilmReviewsSampleTest {
    private static final Path FOLDER = Path.of("sample-models", "film-reviews");

    @Test
    void theLargestWeightIsOnADecidingWord() throws Exception {
        Run run = RunFolder.load(FOLDER.resolve("bigru-additive"));
        LabelledTexts texts = LabelledTextReader.read(
                FOLDER.resolve("reviews.csv"), ((ClassifyCoding) run.coding()).readOptions(), Progress.NONE);
        Parts parts = Split.usual(run.recipe().seed()).parts(texts);
        List<Probe> probes = parts.test().stream()
                .map(text -> new Probe(text.text(), Optional.of(text.label())))
                .toList();
        Map<String, List<String>> deciding = deciding();
        try (TrainingRunner runner = new TrainingRunner(1)) {
            List<ProbeAttention> answers =
                    runner.attend(run, probes).toCompletableFuture().get();
            long found = answers.stream()
                    .filter(answer -> deciding.get(answer.probe().text()).contains(mostAttended(answer)))
                    .count();
            double share = (double) found / answers.size();
            System.out.printf("largest weight on a deciding word in %.3f of %d test examples%n", share, answers.size());
            assertTrue(share >= 0.9, "share of test examples: " + share);
        }
    }

    private static Map<String, List<String>> deciding() throws IOException {
        Map<String, List<String>> deciding = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("reviews.csv"))) {
            rows.forEach(row -> deciding.put(
                    row.getField("text"), Arrays.asList(row.getField("deciding").split(" "))));
        }
        return deciding;
    }

    private static String mostAttended(ProbeAttention answer) {
        float[] weights = answer.maps().getFirst().weights().row(0);
        int most = 0;
        for (int i = 1; i < weights.length; i++) {
            most = weights[i] > weights[most] ? i : most;
        }
        return answer.maps().getFirst().key().tokens().get(most).text();
    }
}
