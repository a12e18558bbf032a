package org.headlight.task.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.data.LabelledText;
import org.headlight.snapshot.Probe;

/** Chooses which examples to watch: every label in turn, in the order of the file, of a length that can be read at a glance. */
final class ProbeChoice {
    private static final int GLANCE = 90;

    private ProbeChoice() {}

    /**
     * @param examples those to choose from
     * @param most how many at most
     */
    static List<Probe> from(List<LabelledText> examples, int most) {
        Map<String, List<LabelledText>> byLabel = new LinkedHashMap<>();
        for (LabelledText example : examples) {
            byLabel.computeIfAbsent(example.label(), label -> new ArrayList<>()).add(example);
        }
        byLabel.values()
                .forEach(same -> same.sort(Comparator.comparingInt(
                        example -> Math.abs(example.text().length() - GLANCE))));
        List<Probe> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < most && round < examples.size(); round++) {
            for (List<LabelledText> same : byLabel.values()) {
                if (round < same.size() && chosen.size() < most) {
                    chosen.add(same.get(round).probe());
                }
            }
        }
        return chosen;
    }
}
