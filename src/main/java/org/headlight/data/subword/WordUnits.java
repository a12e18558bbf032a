package org.headlight.data.subword;

import java.util.ArrayList;
import java.util.List;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Token;

/**
 * The characters of a text, grouped to the units inside which pieces are merged: words as {@link Tokenizer#WORDS} finds them, but
 * spelled as they stand, each with the blank before it; what stands between words is alone.
 */
final class WordUnits {
    /** What marks the beginning of a word. */
    static final String BLANK = " ";

    /** Characters of the longest; what goes on without an end is no word, and would take long to learn from. */
    private static final int LONGEST = 64;

    private WordUnits() {}

    /**
     * Cuts a text; all characters together are the text, with a blank before it if a word or a blank comes first.
     *
     * @param text not empty
     * @return the units in reading order, each with at least one character
     */
    static List<List<Token>> of(String text) {
        List<Token> words = Tokenizer.WORDS.tokenize(text).tokens();
        List<List<Token>> units = new ArrayList<>();
        if (text.startsWith(BLANK) || words.getFirst().start() == 0) {
            units.add(new ArrayList<>(List.of(Token.mark(BLANK))));
        }
        int word = 0;
        int last = -1;
        for (Token character : Tokenizer.CHARACTERS.tokenize(text).tokens()) {
            while (word < words.size() && words.get(word).end() <= character.start()) {
                word++;
            }
            boolean isInside =
                    word < words.size() && character.end() > words.get(word).start();
            boolean goesOn = isInside && (word == last || isBlank(units));
            if (!goesOn || units.getLast().size() == LONGEST) {
                units.add(new ArrayList<>());
            }
            units.getLast().add(character);
            last = isInside ? word : -1;
        }
        return units;
    }

    /** Whether the last unit is a blank that the next word can have. */
    private static boolean isBlank(List<List<Token>> units) {
        return !units.isEmpty()
                && units.getLast().size() == 1
                && units.getLast().getFirst().text().equals(BLANK);
    }
}
