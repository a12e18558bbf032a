package org.headlight.model.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.headlight.data.Batch;
import org.headlight.data.Vocabulary;
import org.headlight.model.attention.HeadGate;

/**
 * The texts of a batch cut into sentences: one ends with the last of the marks that end it, or with the text. Immutable.
 *
 * @param ends [batch, sentences], index in its text after the last token of each
 */
record Sentences(int[][] ends) {

    /**
     * Cuts a batch.
     *
     * @param marks ids of the tokens that end a sentence
     */
    static Sentences of(Batch batch, Set<Integer> marks) {
        int[][] ends = new int[batch.batch()][];
        for (int text = 0; text < ends.length; text++) {
            int first = text * batch.steps();
            ends[text] = ends(Arrays.copyOfRange(batch.ids(), first, first + batch.lengths()[text]), marks);
        }
        return new Sentences(ends);
    }

    private static int[] ends(int[] ids, Set<Integer> marks) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            boolean isLast = i + 1 == ids.length;
            if (isLast || marks.contains(ids[i]) && !marks.contains(ids[i + 1])) {
                ends.add(i + 1);
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many sentences all texts have together. */
    int count() {
        return Arrays.stream(ends).mapToInt(own -> own.length).sum();
    }

    /** How many sentences each text has: [batch]. */
    int[] counts() {
        return Arrays.stream(ends).mapToInt(own -> own.length).toArray();
    }

    /** How many sentences the longest text has. */
    int most() {
        return Arrays.stream(counts()).max().orElseThrow();
    }

    /** How many tokens each sentence has, sentence after sentence: [count]. */
    int[] lengths() {
        int[] lengths = new int[count()];
        int next = 0;
        for (int[] own : ends) {
            for (int i = 0; i < own.length; i++) {
                lengths[next++] = own[i] - start(own, i);
            }
        }
        return lengths;
    }

    /**
     * The sentences side by side, each a text of its own: [count, longest].
     *
     * @param ids [batch, steps]
     */
    int[] ids(int[] ids, int steps) {
        int longest = Arrays.stream(lengths()).max().orElseThrow();
        int[] cut = new int[count() * longest];
        Arrays.fill(cut, Vocabulary.PAD);
        int next = 0;
        for (int text = 0; text < ends.length; text++) {
            for (int i = 0; i < ends[text].length; i++) {
                int start = start(ends[text], i);
                System.arraycopy(ids, text * steps + start, cut, next++ * longest, ends[text][i] - start);
            }
        }
        return cut;
    }

    /** Which sentence stands at each place of its text, places beyond the last filled with the first of all: [batch, most]. */
    int[] places() {
        int most = most();
        int[] places = new int[ends.length * most];
        int next = 0;
        for (int text = 0; text < ends.length; text++) {
            for (int i = 0; i < ends[text].length; i++) {
                places[text * most + i] = next++;
            }
        }
        return places;
    }

    /**
     * What was computed for each token of each sentence, put where the token stands in its text.
     *
     * @param values [count, longest]
     * @param elsewhere what stands for tokens of other sentences
     * @return [batch, most, steps]
     */
    float[] spread(float[] values, int steps, float elsewhere) {
        int longest = values.length / count();
        int most = most();
        float[] spread = new float[ends.length * most * steps];
        Arrays.fill(spread, elsewhere);
        int next = 0;
        for (int text = 0; text < ends.length; text++) {
            for (int i = 0; i < ends[text].length; i++) {
                int start = start(ends[text], i);
                int target = (text * most + i) * steps + start;
                System.arraycopy(values, next++ * longest, spread, target, ends[text][i] - start);
            }
        }
        return spread;
    }

    /** Which words of the sentences side by side are masked, where the tokens of the texts are. */
    HeadGate.MaskedKeys masked(HeadGate.MaskedKeys tokens) {
        int[][] firsts = firsts();
        return (sentence, word) -> tokens.at(firsts[sentence][0], firsts[sentence][1] + word);
    }

    /** For each sentence of all texts its text, and the place of its first word there: [count][2]. */
    private int[][] firsts() {
        int[][] firsts = new int[count()][];
        int next = 0;
        for (int text = 0; text < ends.length; text++) {
            for (int i = 0; i < ends[text].length; i++) {
                firsts[next++] = new int[] {text, start(ends[text], i)};
            }
        }
        return firsts;
    }

    private static int start(int[] own, int sentence) {
        return sentence == 0 ? 0 : own[sentence - 1];
    }
}
