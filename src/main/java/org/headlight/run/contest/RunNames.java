package org.headlight.run.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;
import org.headlight.task.Recipe;

/** Names for several runs that say no more than tells them apart: {@code bigru-additive, hidden size 128}. */
public final class RunNames {
    private RunNames() {}

    /**
     * A name for each, in their order: its network, and whatever differs from another run of the same network. Runs that differ in
     * nothing are numbered.
     */
    public static List<String> of(List<Recipe> recipes) {
        List<String> names = new ArrayList<>();
        for (Recipe recipe : recipes) {
            List<Recipe> alike = recipes.stream()
                    .filter(other ->
                            other.network().network().equals(recipe.network().network()))
                    .toList();
            String name = network(recipe) + particulars(recipe, alike);
            long before = names.stream()
                    .filter(taken -> taken.equals(name) || taken.matches("\\Q" + name + "\\E \\(\\d+\\)"))
                    .count();
            names.add(before == 0 ? name : "%s (%d)".formatted(name, before + 1));
        }
        return List.copyOf(names);
    }

    /** The network's name without what all networks of its task begin with: {@code luong-dot} of {@code seq2seq-luong-dot}. */
    public static String network(Recipe recipe) {
        String name = recipe.network().network();
        int end = name.indexOf('-') + 1;
        String beginning = name.substring(0, end);
        List<NetworkKind> all = recipe.task().networks();
        boolean shared = end > 0 && all.stream().allMatch(kind -> kind.name().startsWith(beginning));
        return shared ? name.substring(end) : name;
    }

    /** The fewest settings that tell the runs apart: those that choose among kinds first, then the network's, then the others. */
    private static String particulars(Recipe recipe, List<Recipe> alike) {
        List<Recipe> confused = new ArrayList<>(alike);
        StringBuilder words = new StringBuilder();
        for (Setting setting : telling(recipe)) {
            String value = text(recipe, setting);
            if (confused.removeIf(other -> !hasSame(other, setting, value))) {
                words.append(", %s %s".formatted(RunDifference.label(setting), RunDifference.words(setting, value)));
            }
        }
        return words.toString();
    }

    private static List<Setting> telling(Recipe recipe) {
        return settings(recipe).stream()
                .flatMap(settings -> settings.schema().stream().filter(settings::isOfUse))
                .sorted(Comparator.comparing(setting -> setting.kind() != Setting.Kind.CHOICE))
                .toList();
    }

    private static boolean hasSame(Recipe recipe, Setting setting, String value) {
        return RunDifference.isSame(setting, text(recipe, setting), value);
    }

    private static String text(Recipe recipe, Setting setting) {
        return settings(recipe).stream()
                .map(settings -> settings.values().get(setting.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Settings> settings(Recipe recipe) {
        return List.of(recipe.network().settings(), recipe.examples(), recipe.training());
    }
}
