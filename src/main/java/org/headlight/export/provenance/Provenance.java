package org.headlight.export.provenance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;

/**
 * Where a figure comes from: enough to bring its view back. Immutable.
 *
 * @param view name of the view, for example {@code HEATMAP}
 * @param run folder of the run, {@code ~} standing for the user's own; empty where it was kept nowhere
 * @param data name of the file the run learned from
 * @param dataHash SHA-256 of that file, in hexadecimal; empty where it is not known
 * @param network name of the network
 * @param seed start of all chance
 * @param step the shown moment
 * @param example what the network read
 * @param head where it looked; empty where the figure shows no single place
 * @param colors name of the colour map
 * @param range the rule of the colour range, in words
 * @param minimum the value with the lowest colour
 * @param maximum the value with the highest colour
 */
public record Provenance(
        String view,
        String run,
        String data,
        String dataHash,
        String network,
        long seed,
        int step,
        String example,
        Optional<AttentionSite> head,
        String colors,
        String range,
        double minimum,
        double maximum) {
    private static final String FORMAT = "Headlight";
    private static final String VERSION = "1";

    /** As properties of a file, each a key of Latin letters with a text. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(FORMAT, VERSION);
        properties.put("Software", FORMAT);
        properties.put("View", view);
        properties.put("Run", run);
        properties.put("Data", data);
        properties.put("DataSHA256", dataHash);
        properties.put("Network", network);
        properties.put("Seed", Long.toString(seed));
        properties.put("Step", Integer.toString(step));
        properties.put("Example", example);
        head.ifPresent(site -> properties.put("Head", text(site)));
        properties.put("Colours", colors);
        properties.put("Range", range);
        properties.put("RangeMinimum", Double.toString(minimum));
        properties.put("RangeMaximum", Double.toString(maximum));
        return properties;
    }

    /** Whether properties are of a figure of ours, of this version or another. */
    static boolean isIn(Map<String, String> properties) {
        return properties.containsKey(FORMAT);
    }

    /**
     * Reads {@link #properties} again.
     *
     * @throws IllegalArgumentException if something is missing or not as it was written; says what
     */
    static Provenance of(Map<String, String> properties) {
        String version = field(properties, FORMAT);
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException(
                    "it was written in format %s, and this Headlight reads format %s".formatted(version, VERSION));
        }
        return new Provenance(
                field(properties, "View"),
                field(properties, "Run"),
                field(properties, "Data"),
                field(properties, "DataSHA256"),
                field(properties, "Network"),
                Long.parseLong(field(properties, "Seed")),
                Integer.parseInt(field(properties, "Step")),
                field(properties, "Example"),
                Optional.ofNullable(properties.get("Head")).map(Provenance::site),
                field(properties, "Colours"),
                field(properties, "Range"),
                Double.parseDouble(field(properties, "RangeMinimum")),
                Double.parseDouble(field(properties, "RangeMaximum")));
    }

    private static String field(Map<String, String> properties, String name) {
        String value = properties.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no \"%s\"".formatted(name));
        }
        return value;
    }

    /** Layer and head counted from 1: {@code encoder/self/1/2}. */
    private static String text(AttentionSite site) {
        return "%s/%s/%d/%d"
                .formatted(
                        site.stack(), site.kind().name().toLowerCase(Locale.ROOT), site.layer() + 1, site.head() + 1);
    }

    private static AttentionSite site(String text) {
        String[] parts = text.split("/");
        if (parts.length != 4) {
            throw new IllegalArgumentException("its head is \"%s\"".formatted(text));
        }
        return new AttentionSite(
                parts[0],
                Integer.parseInt(parts[2]) - 1,
                Integer.parseInt(parts[3]) - 1,
                AttentionKind.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }
}
