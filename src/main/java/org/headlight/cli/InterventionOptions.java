package org.headlight.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.ProbeAttention;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is taken from a network before it answers. */
final class InterventionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--mask",
            split = ",",
            paramLabel = "N",
            description =
                    "Tokens to mask, from 1, or rows of the history: read as unknown (a row as the line between its "
                            + "neighbours) and given no weight.")
    private List<Integer> mask = List.of();

    @Option(
            names = "--without-head",
            split = ",",
            paramLabel = "STACK.LAYER.HEAD",
            description =
                    "Heads to switch off, such as encoder.1.2, layer and head from 1; what they read becomes zeros. Of "
                            + "a decoder also its kind: decoder.cross.1.2.")
    private List<String> heads = List.of();

    /**
     * The intervention.
     *
     * @param whole what the network does with nothing taken: what there is to take
     * @throws ParameterException if there is no such token or head; says which there are
     */
    Intervention of(ProbeAttention whole) {
        Set<Integer> masked = new TreeSet<>();
        int tokens = whole.read().map(read -> read.tokens().size()).orElse(0);
        for (int token : mask) {
            if (token < 1 || token > tokens) {
                throw new ParameterException(
                        command.commandLine(),
                        "--mask takes numbers from 1 to %d here, but got %d.".formatted(tokens, token));
            }
            masked.add(token - 1);
        }
        Set<AttentionSite> off = new LinkedHashSet<>();
        heads.forEach(name -> off.add(site(whole, name)));
        return new Intervention(masked, off);
    }

    private AttentionSite site(ProbeAttention whole, String name) {
        List<AttentionSite> sites =
                whole.maps().stream().map(AttentionMap::site).toList();
        return sites.stream()
                .filter(site -> name.equals(shortName(site)) || name.equals(longName(site)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "There is no head \"%s\"; there are %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                sites.stream()
                                                        .map(InterventionOptions::longName)
                                                        .toList()))));
    }

    private static String shortName(AttentionSite site) {
        return "%s.%d.%d".formatted(site.stack(), site.layer() + 1, site.head() + 1);
    }

    private static String longName(AttentionSite site) {
        return "%s.%s.%d.%d"
                .formatted(
                        site.stack(), site.kind().name().toLowerCase(Locale.ROOT), site.layer() + 1, site.head() + 1);
    }
}
