package org.headlight.render.figure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Token;

/**
 * The name of a row or a column. Immutable.
 *
 * @param text what it says; in the label of a token, blanks are made visible
 * @param note what stands beside it in smaller type, such as the position of a repeated token; empty for nothing
 */
public record AxisLabel(String text, String note) {

    /** A label that says no more than its text. */
    public static AxisLabel of(String text) {
        return new AxisLabel(text, "");
    }

    /**
     * One label for each token. The note is the position, counted from 1: for every token where all are single
     * characters, otherwise for those that occur more than once.
     */
    public static List<AxisLabel> ofTokens(List<Token> tokens) {
        boolean characters = tokens.size() > 1 && tokens.stream().allMatch(token -> isCharacter(token.text()));
        Map<String, Long> counts = tokens.stream().collect(Collectors.groupingBy(Token::text, Collectors.counting()));
        Function<Integer, AxisLabel> label = index -> {
            String text = tokens.get(index).text();
            boolean numbered = characters || counts.get(text) > 1;
            return new AxisLabel(visible(text), numbered ? Integer.toString(index + 1) : "");
        };
        return IntStream.range(0, tokens.size()).boxed().map(label).toList();
    }

    /** One label for each number of a training's steps, with the thousands apart. */
    public static List<AxisLabel> ofSteps(List<Integer> steps) {
        return steps.stream().map(step -> AxisLabel.of(NumberText.count(step))).toList();
    }

    /** A token of blanks can be seen: a space becomes an open box, a line break an arrow. A blank inside a name stays one. */
    public static String visible(String text) {
        if (text.isEmpty()) {
            return "∅";
        }
        if (!text.isBlank()) {
            return text;
        }
        return text.replace(' ', '␣')
                .replace("\r\n", "↵")
                .replace('\n', '↵')
                .replace('\r', '↵')
                .replace('\t', '⇥');
    }

    private static boolean isCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }
}
