package org.headlight.render.figure;

import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Probe;

/**
 * What the rows and the columns of a map are, as readers of its task call them. Immutable.
 *
 * @param query what a row is
 * @param key what a column is
 */
public record AxisNames(String query, String key) {

    /** The names for the attention of a site to an example: steps of a series, source and target, or tokens. */
    public static AxisNames of(AttentionSite site, Probe probe) {
        if (probe.window().isPresent()) {
            return new AxisNames(
                    site.kind() == AttentionKind.CROSS ? "forecast step (query)" : "time step (query)",
                    "time step (key)");
        }
        return switch (site.kind()) {
            case CROSS -> new AxisNames("target token (query)", "source token (key)");
            case SELF -> new AxisNames("token (query)", "token (key)");
            case POOLING ->
                new AxisNames(
                        site.stack().equals("words") ? "sentence (query)" : "query",
                        site.stack().equals("sentences") ? "sentence (key)" : "token (key)");
        };
    }
}
