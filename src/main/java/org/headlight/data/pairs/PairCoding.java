package org.headlight.data.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.snapshot.TokenText;

/**
 * How pairs become numbers for one network, and its answers text again: kept with the run. Immutable.
 *
 * <p>Two marks follow the tokens of the target vocabulary: the one that an answer begins with, and the one that ends it.
 *
 * @param tokenizer cuts both sides
 * @param source numbers the tokens that are read
 * @param target numbers the tokens that are written
 * @param maximumTokens longest text read or written, in tokens, at least 1; the rest of a longer one is left out
 * @param longestTarget tokens of the longest target it was learned from, without marks, at least 1
 */
public record PairCoding(
        Tokenizer tokenizer, Vocabulary source, Vocabulary target, int maximumTokens, int longestTarget) {
    /** What stands for the begin mark where it is shown. */
    public static final String BEGIN = "<begin>";

    /** What stands for the end mark where it is shown. */
    public static final String END = "<end>";

    private static final int LEAST_VOCABULARY = 4;

    /**
     * Makes both vocabularies from the training part.
     *
     * @param minimumCount how often a token must occur, at least 1
     * @param maximumSize how many entries each may have
     * @throws DataFormatException if a side has fewer than two different tokens left; says which
     */
    public static PairCoding learn(
            List<TextPair> train, Tokenizer tokenizer, int minimumCount, int maximumSize, int maximumTokens) {
        List<TokenText> sources =
                train.stream().map(pair -> tokenizer.tokenize(pair.source())).toList();
        List<TokenText> targets =
                train.stream().map(pair -> tokenizer.tokenize(pair.target())).toList();
        Vocabulary source = Vocabulary.of(sources, minimumCount, maximumSize);
        Vocabulary target = Vocabulary.of(targets, minimumCount, maximumSize);
        refuseTooFew(source, "source");
        refuseTooFew(target, "target");
        int longest =
                targets.stream().mapToInt(text -> text.tokens().size()).max().orElseThrow();
        return new PairCoding(tokenizer, source, target, maximumTokens, Math.min(longest, maximumTokens));
    }

    private static void refuseTooFew(Vocabulary vocabulary, String side) {
        if (vocabulary.size() < LEAST_VOCABULARY) {
            throw new DataFormatException(
                    "The %s texts have fewer than two different tokens that occur often enough, so there is nothing to choose "
                                    .formatted(side)
                            + "from. Lower minimumCount, or choose other columns.");
        }
    }

    /** The id of the mark that an answer begins with. */
    public int begin() {
        return target.size();
    }

    /** The id of the mark that ends an answer. */
    public int end() {
        return target.size() + 1;
    }

    /** How many different tokens an answer may have, with both marks. */
    public int targetSize() {
        return target.size() + 2;
    }

    /** Among how many tokens the next of an answer is chosen: an answer cannot begin anew, nor hold what only fills up. */
    public int choices() {
        return targetSize() - 2;
    }

    /** The tokens of a source text that are read, each saying whether it is known. */
    public TokenText sourceTokens(String text) {
        return source.mark(cut(text));
    }

    /** The tokens of a target text as far as they are learned, each saying whether it is known. */
    public TokenText targetTokens(String text) {
        return target.mark(cut(text));
    }

    private TokenText cut(String text) {
        TokenText all = tokenizer.tokenize(text);
        return new TokenText(
                text,
                all.tokens().subList(0, Math.min(maximumTokens, all.tokens().size())));
    }

    /** A pair as the network takes it. */
    public PairExample example(TextPair pair) {
        return new PairExample(source.ids(cut(pair.source())), target.ids(cut(pair.target())));
    }

    /** The name of a token of the target, from 0, the marks included. */
    public String targetToken(int id) {
        return id == begin() ? BEGIN : id == end() ? END : target.token(id);
    }

    /**
     * The tokens an answer has before its end mark.
     *
     * @param ids [steps], without the begin mark
     */
    public List<String> answer(int[] ids) {
        int end = IntStream.range(0, ids.length)
                .filter(i -> ids[i] == end() || ids[i] == Vocabulary.PAD)
                .findFirst()
                .orElse(ids.length);
        return Arrays.stream(ids, 0, end).mapToObj(this::targetToken).toList();
    }

    /** Tokens as text: words with a space between them, characters without. */
    public String text(List<String> tokens) {
        return tokenizer.text(tokens);
    }
}
