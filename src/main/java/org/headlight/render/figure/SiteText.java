package org.headlight.render.figure;

import java.util.Locale;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;

/** What a place of attention is called, on the screen and in files alike. */
public final class SiteText {

    private SiteText() {}

    /** The title of its map; layers and heads counted from 1, as people do. */
    public static String title(AttentionSite site) {
        return switch (site.stack()) {
            case "words" -> "Where the network looks in each sentence";
            case "sentences" -> "Which sentences the network looks at";
            default ->
                site.kind() == AttentionKind.POOLING
                        ? "Where the network looks"
                        : "%s attention, layer %d, head %d"
                                .formatted(capitalized(site.kind().name()), site.layer() + 1, site.head() + 1);
        };
    }

    /** The part of the network it is in, to choose it by. */
    public static String stack(AttentionSite site) {
        return switch (site.kind()) {
            case POOLING -> capitalized(site.stack());
            case SELF -> capitalized(site.stack()) + " self";
            case CROSS -> "Cross";
        };
    }

    /** A name for a chip or a title: {@code Encoder self L1 H2}; the one head of a pooling by its part. */
    public static String shortName(AttentionSite site) {
        return site.kind() == AttentionKind.POOLING
                ? stack(site)
                : "%s L%d H%d".formatted(stack(site), site.layer() + 1, site.head() + 1);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
