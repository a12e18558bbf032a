package org.headlight.run.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.headlight.data.DataIdentity;
import org.headlight.run.Run;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;
import org.headlight.task.Recipe;

/**
 * What differs between two runs before either has learned anything. Immutable.
 *
 * <p>Settings that only one of two networks has, or that are of no use beside the others, are left out: they come with the network.
 *
 * @param changes one for each thing that differs: network, its settings, those of the examples, of the training, and the data
 */
public record RunDifference(List<Change> changes) {
    public RunDifference {
        changes = List.copyOf(changes);
    }

    /**
     * One thing that differs. Immutable.
     *
     * @param what its name in words, in lower case
     * @param before what it is in the first run
     * @param after what it is in the second
     */
    public record Change(String what, String before, String after) {
        @Override
        public String toString() {
            return "%s %s → %s".formatted(what, before, after);
        }
    }

    /** Between two trained runs. */
    public static RunDifference between(Run before, Run after) {
        List<Change> changes = new ArrayList<>(between(before.recipe(), after.recipe()).changes);
        DataIdentity one = before.data();
        DataIdentity other = after.data();
        if (!one.sha256().equals(other.sha256())) {
            changes.add(new Change(
                    "data", one.name(), one.name().equals(other.name()) ? "another " + other.name() : other.name()));
        }
        return new RunDifference(changes);
    }

    /** Between what was chosen for two runs. */
    public static RunDifference between(Recipe before, Recipe after) {
        List<Change> changes = new ArrayList<>();
        String one = RunNames.network(before);
        String other = RunNames.network(after);
        if (!one.equals(other)) {
            changes.add(new Change("network", one, other));
        }
        compare(before.network().settings(), after.network().settings(), changes);
        compare(before.examples(), after.examples(), changes);
        compare(before.training(), after.training(), changes);
        return new RunDifference(changes);
    }

    private static void compare(Settings before, Settings after, List<Change> changes) {
        for (Setting setting : before.schema()) {
            String key = setting.key();
            boolean both = after.values().containsKey(key) && before.isOfUse(setting) && after.isOfUse(setting);
            if (both && !isSame(setting, before.text(key), after.text(key))) {
                changes.add(
                        new Change(label(setting), words(setting, before.text(key)), words(setting, after.text(key))));
            }
        }
    }

    /** 1 and 1.0 are the same number. */
    static boolean isSame(Setting setting, String one, String other) {
        return setting.kind() == Setting.Kind.REAL
                ? Double.parseDouble(one) == Double.parseDouble(other)
                : one.equals(other);
    }

    /** The name of a setting within a sentence. */
    static String label(Setting setting) {
        String label = setting.label();
        boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviated ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** A value as it reads. */
    static String words(Setting setting, String value) {
        return switch (setting.kind()) {
            case SWITCH -> Boolean.parseBoolean(value) ? "on" : "off";
            case FILE, TEXT -> value.isEmpty() ? "none" : value;
            default -> value;
        };
    }

    /** Whether both would be the same run. */
    public boolean isNone() {
        return changes.isEmpty();
    }

    /** All of it in one sentence. */
    public String words() {
        return isNone()
                ? "Nothing differs: the same network, settings, seed and data."
                : changes.stream().map(Change::toString).collect(Collectors.joining(", ", "Differs: ", "."));
    }
}
