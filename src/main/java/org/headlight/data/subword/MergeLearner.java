package org.headlight.data.subword;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Learns which neighbours to merge: again and again the most frequent pair inside words becomes one piece, byte-pair encoding
 * as in Sennrich et al. 2016, section 3.2, algorithm 1.
 *
 * <p>Of equally frequent pairs the first by their characters is merged, so that the same words give the same merges in
 * whatever order they come. Pairs are counted once; a merge then changes only the counts of the pairs beside it.
 */
final class MergeLearner {
    /** What occurs once says nothing about other texts. */
    private static final int LEAST_COUNT = 2;

    private record Candidate(Merge pair, int count) {}

    private final List<List<String>> words = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    private final Map<Merge, Integer> counts = new HashMap<>();
    /** The words that hold a pair, and some that did. */
    private final Map<Merge, Set<Integer>> holders = new HashMap<>();

    private final Set<Merge> changed = new HashSet<>();
    /** Outdated candidates stay in it, and are known by their count. */
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(
            Comparator.comparingInt(Candidate::count).reversed().thenComparing(Candidate::pair));

    private MergeLearner(Map<List<String>, Integer> frequencies) {
        frequencies.forEach((word, frequency) -> {
            words.add(word);
            this.frequencies.add(frequency);
            BitSet all = new BitSet();
            all.set(0, word.size());
            count(words.size() - 1, all, frequency);
        });
    }

    /**
     * Learns from words.
     *
     * @param frequencies how often each word occurs, by its symbols, at least 1
     * @param most how many merges at most; fewer if no pair is left that occurs twice
     * @return the merges in the order they were learned, which is the order to make them in
     */
    static List<Merge> learn(Map<List<String>, Integer> frequencies, int most) {
        MergeLearner learner = new MergeLearner(frequencies);
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < most && learner.mergeNext(merges)) {}
        return merges;
    }

    private boolean mergeNext(List<Merge> merges) {
        changed.stream()
                .map(pair -> new Candidate(pair, counts.get(pair)))
                .filter(candidate -> candidate.count() >= LEAST_COUNT)
                .forEach(candidates::add);
        changed.clear();
        Candidate best = candidates.poll();
        while (best != null && best.count() != counts.get(best.pair())) {
            best = candidates.poll();
        }
        if (best == null) {
            return false;
        }
        merges.add(best.pair());
        for (int word : holders.remove(best.pair())) {
            merge(word, best.pair());
        }
        return true;
    }

    private void merge(int word, Merge pair) {
        List<String> symbols = words.get(word);
        List<String> merged = new ArrayList<>(symbols.size());
        BitSet halves = new BitSet();
        BitSet joined = new BitSet();
        for (int i = 0; i < symbols.size(); i++) {
            boolean isPair = i + 1 < symbols.size()
                    && symbols.get(i).equals(pair.left())
                    && symbols.get(i + 1).equals(pair.right());
            if (isPair) {
                halves.set(i, i + 2);
                joined.set(merged.size());
                i++;
            }
            merged.add(isPair ? pair.joined() : symbols.get(i));
        }
        count(word, halves, -frequencies.get(word));
        words.set(word, merged);
        count(word, joined, frequencies.get(word));
    }

    /** Adds the pairs of a word in which one of some symbols stands to the counts. */
    private void count(int word, BitSet touched, int frequency) {
        List<String> symbols = words.get(word);
        for (int i = 1; i < symbols.size(); i++) {
            if (touched.get(i - 1) || touched.get(i)) {
                Merge pair = new Merge(symbols.get(i - 1), symbols.get(i));
                counts.merge(pair, frequency, Integer::sum);
                changed.add(pair);
                if (frequency > 0) {
                    holders.computeIfAbsent(pair, none -> new HashSet<>()).add(word);
                }
            }
        }
    }
}
