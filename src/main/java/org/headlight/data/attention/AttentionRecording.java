package org.headlight.data.attention;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;

/**
 * What a file of attention holds. Immutable.
 *
 * @param model whose attention it is; empty where the file does not say
 * @param moments at least one, by step
 */
public record AttentionRecording(String model, List<Moment> moments) {
    private static final double CLOSE = 1e-3;

    public AttentionRecording {
        moments = List.copyOf(moments);
    }

    /** The examples of all moments, in the order in which they first occur. */
    public List<Probe> probes() {
        return examples().map(ProbeAttention::probe).distinct().toList();
    }

    /** How much it is, and what may surprise in it. */
    public String summary() {
        List<AttentionMap> first = moments.getFirst().probes().getFirst().maps();
        return "%s of %s%s%s.%s"
                .formatted(
                        count(first.size(), "map"),
                        count(probes().size(), "example"),
                        moments.size() == 1 ? "" : " at %,d moments".formatted(moments.size()),
                        model.isEmpty() ? "" : " by " + model,
                        rowSums());
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    private String rowSums() {
        long all = maps().count();
        long uneven = maps().filter(AttentionRecording::isUneven).count();
        return uneven == 0 ? "" : " Rows do not sum to 1 in %,d of %s.".formatted(uneven, count(all, "map"));
    }

    /** Whether a row sums to something else than 1 or 0; rows with a value that is no number do not count. */
    private static boolean isUneven(AttentionMap map) {
        for (int row = 0; row < map.weights().rows(); row++) {
            double sum = 0;
            for (int key = 0; key < map.weights().columns(); key++) {
                sum += map.weights().at(row, key);
            }
            if (Math.abs(sum) > CLOSE && Math.abs(sum - 1) > CLOSE) {
                return true;
            }
        }
        return false;
    }

    private Stream<AttentionMap> maps() {
        return examples().flatMap(example -> example.maps().stream());
    }

    private Stream<ProbeAttention> examples() {
        return moments.stream().flatMap(moment -> moment.probes().stream());
    }
}
