package org.headlight.data.subword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.data.TokenLines;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * Cuts words into learned pieces: byte-pair encoding, Sennrich et al. 2016, section 3.2. Immutable.
 *
 * <p>Case and white space are kept, so the pieces of a text are the text again. Where the paper marks the end of a word, the
 * blank before a word marks its beginning and belongs to its first piece, also at the beginning of a text; so a word is the same
 * before a comma as before a blank. On disk it is UTF-8 text, one merge a line in the order they are made, with a tab between
 * its two pieces.
 */
public final class Subwords implements Tokenizer {
    private static final String BETWEEN = "\t";

    private final List<Merge> merges;
    private final Map<Merge, Integer> ranks = new HashMap<>();

    private Subwords(List<Merge> merges) {
        this.merges = List.copyOf(merges);
        for (Merge merge : this.merges) {
            ranks.put(merge, ranks.size());
        }
    }

    /**
     * Learns the merges from texts.
     *
     * @param training texts of the training part alone; read once
     * @param most how many merges at most, at least 0; fewer if no pair is left that occurs twice
     */
    public static Subwords learn(Stream<String> training, int most) {
        Map<List<String>, Integer> words = new HashMap<>();
        training.filter(text -> !text.isEmpty())
                .flatMap(text -> WordUnits.of(text).stream())
                .forEach(unit -> words.merge(unit.stream().map(Token::text).toList(), 1, Integer::sum));
        return new Subwords(MergeLearner.learn(words, most));
    }

    @Override
    public TokenText tokenize(String text) {
        return new TokenText(
                text,
                text.isEmpty()
                        ? List.of(Token.mark(EMPTY))
                        : WordUnits.of(text).stream()
                                .flatMap(unit -> pieces(unit).stream())
                                .toList());
    }

    /** Makes the merges that a word allows, the earliest learned first. */
    private List<Token> pieces(List<Token> characters) {
        List<Token> pieces = new ArrayList<>(characters);
        for (int first = next(pieces); first >= 0; first = next(pieces)) {
            pieces.set(first, together(pieces.get(first), pieces.remove(first + 1)));
        }
        return pieces;
    }

    /** Index of the piece that is to be merged with the one after it, the first of equals; -1 if none is. */
    private int next(List<Token> pieces) {
        int next = -1;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Merge pair = new Merge(pieces.get(i).text(), pieces.get(i + 1).text());
            int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
            if (rank < best) {
                next = i;
                best = rank;
            }
        }
        return next;
    }

    /** The place of a piece is that of its letters: the blank before a word separates words where they are shown. */
    private static Token together(Token left, Token right) {
        int start = left.text().equals(WordUnits.BLANK) ? right.start() : left.start();
        return new Token(left.text() + right.text(), start, right.end(), true);
    }

    @Override
    public String text(List<String> tokens) {
        String text = String.join("", tokens);
        boolean isMarked = !tokens.isEmpty() && tokens.getFirst().startsWith(WordUnits.BLANK);
        return isMarked ? text.substring(WordUnits.BLANK.length()) : text;
    }

    @Override
    public String unit() {
        return "piece";
    }

    /** The merges in the order they are made. */
    public List<Merge> merges() {
        return merges;
    }

    /** The file's content. */
    public String toText() {
        return TokenLines.write(merges.stream()
                .map(merge -> merge.left() + BETWEEN + merge.right())
                .toList());
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param file name of the file the text stands in, for sentences
     * @throws DataFormatException if it does not hold merges; names file and line
     */
    public static Subwords parse(String text, String file) {
        List<Merge> merges = new ArrayList<>();
        for (String line : text.isEmpty() ? List.<String>of() : TokenLines.read(text, file)) {
            String[] pieces = line.split(BETWEEN, -1);
            if (pieces.length != 2 || pieces[0].isEmpty() || pieces[1].isEmpty()) {
                throw new DataFormatException(
                        "%s, line %d: a merge is two pieces with a tab between them, but it is \"%s\"."
                                .formatted(file, merges.size() + 1, line));
            }
            merges.add(new Merge(pieces[0], pieces[1]));
        }
        return new Subwords(merges);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subwords subwords && merges.equals(subwords.merges);
    }

    @Override
    public int hashCode() {
        return merges.hashCode();
    }

    @Override
    public String toString() {
        return "Subwords[%d]".formatted(merges.size());
    }
}
