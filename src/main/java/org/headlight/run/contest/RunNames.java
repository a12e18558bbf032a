package org.headlight.run.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    private static String particulars(Recipe recipe, List<Recipe> alike) {
        return settings(recipe).stream()
                .flatMap(settings -> settings.schema().stream()
                        .filter(settings::isOfUse)
                        .filter(setting -> isParticular(setting, settings.text(setting.key()), alike))
                        .map(setting -> ", %s %s"
                                .formatted(
                                        RunDifference.label(setting),
                                        RunDifference.words(setting, settings.text(setting.key())))))
                .collect(Collectors.joining());
    }

    private static boolean isParticular(Setting setting, String value, List<Recipe> alike) {
        return alike.stream()
                .flatMap(other -> settings(other).stream())
                .filter(settings -> settings.values().containsKey(setting.key()))
                .anyMatch(settings -> !RunDifference.isSame(setting, value, settings.text(setting.key())));
    }

    private static List<Settings> settings(Recipe recipe) {
        return List.of(recipe.network().settings(), recipe.examples(), recipe.training());
    }
}
