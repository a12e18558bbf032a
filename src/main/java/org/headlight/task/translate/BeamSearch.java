package org.headlight.task.translate;

import static org.headlight.tensor.operation.Softmax.softmax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.Vocabulary;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.pairs.PairCoding;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.translator.Translator;
import org.headlight.tensor.Tape;

/**
 * Lets a translator write: the likeliest token each time, or the likeliest of several answers followed at once.
 *
 * <p>Every step reads the whole answer so far anew, so any translator can be asked, whatever it remembers. Confined to the engine
 * thread.
 *
 * @param tape where it computes
 * @param network what is asked
 * @param coding knows the marks
 * @param watcher may take something from every attention
 */
record BeamSearch(Tape tape, Translator network, PairCoding coding, AttentionRecorder watcher) {
    private static final int LONGEST_FACTOR = 2;

    /** The answer to each source that takes the likeliest token at every step. */
    List<Answer> greedy(List<int[]> sources) {
        List<Answer> answers = new ArrayList<>();
        sources.forEach(source -> answers.add(Answer.NOTHING));
        for (List<Integer> open = open(sources, answers); !open.isEmpty(); open = open(sources, answers)) {
            float[][] next = next(
                    open.stream().map(sources::get).toList(),
                    open.stream().map(answers::get).toList());
            for (int i = 0; i < next.length; i++) {
                int best = TranslateSolver.best(next[i], 1)[0];
                answers.set(open.get(i), answers.get(open.get(i)).and(best, Math.log(next[i][best]), coding.end()));
            }
        }
        return answers;
    }

    /** Indices of those that have not come to their end; what is still open has one length. */
    private List<Integer> open(List<int[]> sources, List<Answer> answers) {
        return IntStream.range(0, answers.size())
                .filter(i -> !answers.get(i).isEnded() && answers.get(i).ids().length < limit(sources.get(i)))
                .boxed()
                .toList();
    }

    /**
     * The likeliest answers to one source that were found, the best first: those whose mean token is likeliest.
     *
     * <p>A width of 1 is {@link #greedy}. A wider beam follows more, but may lose on its way what a narrower one ends with, so its
     * best answer is usually likelier, not always.
     *
     * @param width how many are followed at once, at least 1
     */
    List<Answer> answer(int[] source, int width) {
        List<Answer> beam = List.of(Answer.NOTHING);
        for (int step = 0; step < limit(source) && beam.stream().anyMatch(answer -> !answer.isEnded()); step++) {
            List<Answer> open =
                    beam.stream().filter(answer -> !answer.isEnded()).toList();
            List<Answer> candidates =
                    new ArrayList<>(beam.stream().filter(Answer::isEnded).toList());
            float[][] next = next(open.stream().map(answer -> source).toList(), open);
            for (int i = 0; i < next.length; i++) {
                for (int id : likeliest(next[i], width)) {
                    candidates.add(open.get(i).and(id, Math.log(next[i][id]), coding.end()));
                }
            }
            beam = candidates.stream()
                    .sorted(Comparator.comparingDouble(Answer::score).reversed())
                    .limit(width)
                    .toList();
        }
        return beam;
    }

    /** How likely each token is to come next: [answers][tokens]. */
    private float[][] next(List<int[]> sources, List<Answer> answers) {
        int steps = answers.getFirst().ids().length;
        List<int[]> read = answers.stream()
                .map(answer -> answer.and(Vocabulary.UNKNOWN, 0, coding.end()).read(coding))
                .toList();
        tape.beginInference();
        float[] all =
                softmax(network.logits(tape, batch(sources, read), watcher)).toArray();
        int tokens = coding.targetSize();
        return IntStream.range(0, answers.size())
                .mapToObj(i -> {
                    int last = ((i + 1) * (steps + 1) - 1) * tokens;
                    float[] own = Arrays.copyOfRange(all, last, last + tokens);
                    // An answer cannot begin anew, nor hold what only fills up.
                    own[coding.begin()] = 0;
                    own[Vocabulary.PAD] = 0;
                    return own;
                })
                .toArray(float[][]::new);
    }

    private static List<Integer> likeliest(float[] probabilities, int width) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> probabilities[id])
                        .reversed())
                .limit(width)
                .toList();
    }

    /** How long an answer may become, with its end mark: as long as any that was learned from, or twice its source. */
    private int limit(int[] source) {
        return Math.max(coding.longestTarget() + 1, LONGEST_FACTOR * source.length);
    }

    /** One source with what is read as written so far. */
    static PairBatch batch(int[] source, List<int[]> read) {
        return batch(read.stream().map(each -> source).toList(), read);
    }

    /** Sources with what is read as written so far, all of one length; what is to be written is not known. */
    private static PairBatch batch(List<int[]> sources, List<int[]> read) {
        int sourceSteps =
                sources.stream().mapToInt(source -> source.length).max().orElseThrow();
        int targetSteps = read.getFirst().length;
        int[] padded = new int[sources.size() * sourceSteps];
        Arrays.fill(padded, Vocabulary.PAD);
        int[] written = new int[read.size() * targetSteps];
        int[] lengths = new int[read.size()];
        Arrays.fill(lengths, targetSteps);
        for (int i = 0; i < sources.size(); i++) {
            System.arraycopy(sources.get(i), 0, padded, i * sourceSteps, sources.get(i).length);
            System.arraycopy(read.get(i), 0, written, i * targetSteps, targetSteps);
        }
        return new PairBatch(
                padded,
                sources.stream().mapToInt(source -> source.length).toArray(),
                written,
                written,
                lengths,
                read.size(),
                sourceSteps,
                targetSteps);
    }
}
