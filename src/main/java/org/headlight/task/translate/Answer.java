package org.headlight.task.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.pairs.PairCoding;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * What a translator writes. Immutable: the array is handed over and never written again.
 *
 * @param ids [steps], tokens of the target without the begin mark; the last is the end mark if it came to an end
 * @param logProbability natural logarithm of its probability
 * @param isEnded whether it came to an end
 */
record Answer(int[] ids, double logProbability, boolean isEnded) {
    static final Answer NOTHING = new Answer(new int[0], 0, false);

    /** With one more token. */
    Answer and(int id, double tokenLogProbability, int end) {
        int[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = id;
        return new Answer(longer, logProbability + tokenLogProbability, id == end);
    }

    /** How likely it is, in [0, 1]. */
    double probability() {
        return Math.exp(logProbability);
    }

    /** What its length does not favour: the mean logarithm of a token. */
    double score() {
        return logProbability / Math.max(1, ids.length);
    }

    /** What a network reads that has written it: the begin mark and all but the last token. */
    int[] read(PairCoding coding) {
        return IntStream.concat(IntStream.of(coding.begin()), Arrays.stream(ids, 0, ids.length - 1))
                .toArray();
    }

    /** As text. */
    String text(PairCoding coding) {
        return coding.text(coding.answer(ids));
    }

    /** Its tokens with the end mark, each at its place in the text. */
    TokenText tokens(PairCoding coding) {
        String text = text(coding);
        List<String> names = Arrays.stream(ids).mapToObj(coding::targetToken).toList();
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < ids.length; i++) {
            int end = ids[i] == coding.end()
                    ? from
                    : coding.text(names.subList(0, i + 1)).length();
            // The blank before a word belongs to no word.
            int start = end - from > 1 && text.charAt(from) == ' ' ? from + 1 : from;
            tokens.add(start == end ? Token.mark(names.get(i)) : new Token(names.get(i), start, end, true));
            from = end;
        }
        return new TokenText(text, tokens);
    }
}
