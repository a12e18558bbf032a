package org.headlight.data.language;

import java.util.Optional;
import org.headlight.data.Split;

/**
 * A running text in parts that follow one another: what comes later judges what was learned from before. Immutable.
 *
 * @param train what to learn from
 * @param validation what to choose the best weights by; empty for none
 * @param test what to judge by; empty for none
 */
public record TextParts(String train, String validation, String test) {

    /**
     * Cuts those parts that have no text of their own from a text, by shares of its length, at the next end of a line if there is
     * one not far behind, otherwise at the next blank.
     *
     * @param split the shares; its seed decides nothing, since the order of the text does
     * @param ownValidation the validation part, where it has a text of its own
     * @param ownTest the test part, where it has a text of its own
     */
    public static TextParts of(String text, Split split, Optional<String> ownValidation, Optional<String> ownTest) {
        double validation = ownValidation.isPresent() ? 0 : split.validationShare();
        double test = ownTest.isPresent() ? 0 : split.testShare();
        double whole = split.trainShare() + validation + test;
        int first = cut(text, split.trainShare() / whole);
        int second = Math.max(first, cut(text, (split.trainShare() + validation) / whole));
        return new TextParts(
                text.substring(0, first),
                ownValidation.orElse(text.substring(first, second)),
                ownTest.orElse(text.substring(second)));
    }

    /** Where to cut: not far behind a share of the text. */
    private static int cut(String text, double share) {
        int at = (int) Math.round(share * text.length());
        int latest = at + (text.length() - at) / 4;
        int line = text.indexOf('\n', Math.max(0, at - 1), latest);
        if (line >= 0) {
            return line + 1;
        }
        int blank = text.indexOf(' ', at, latest);
        return blank >= 0 ? blank + 1 : whole(text, at);
    }

    /** The same place, but not within a character of two halves. */
    private static int whole(String text, int at) {
        boolean isWithin = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return isWithin ? at + 1 : at;
    }
}
