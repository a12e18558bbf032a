package org.headlight.evaluation.translation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokens that BLEU is counted in, so that scores compare: the rules of the WMT script mteval-v13a, which sacreBLEU calls
 * 13a.
 */
final class BleuTokens {
    /** ASCII marks but for apostrophe, comma, hyphen and full stop. */
    private static final Pattern MARK = Pattern.compile("([\\{-~\\[-` -&\\(-+:-@/])");

    private static final Pattern STOP_AFTER_OTHER = Pattern.compile("([^0-9])([.,])");
    private static final Pattern STOP_BEFORE_OTHER = Pattern.compile("([.,])([^0-9])");
    private static final Pattern HYPHEN_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private BleuTokens() {}

    /** Cuts a text; case is kept. */
    static List<String> of(String text) {
        String line = text.replace("<skipped>", "")
                .replace("-\n", "")
                .replace("\n", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        line = MARK.matcher(" " + line + " ").replaceAll(" $1 ");
        line = STOP_AFTER_OTHER.matcher(line).replaceAll("$1 $2 ");
        line = STOP_BEFORE_OTHER.matcher(line).replaceAll(" $1 $2");
        line = HYPHEN_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 ");
        String tokens = line.strip();
        return tokens.isEmpty() ? List.of() : List.of(SPACE.split(tokens));
    }
}
