package org.headlight.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headlight.model.classifier.Classifiers;
import org.headlight.model.forecaster.Forecasters;
import org.headlight.model.language.LanguageModels;
import org.headlight.model.network.Construction;
import org.headlight.model.network.Network;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSizes;
import org.headlight.model.translator.Translators;
import org.headlight.snapshot.Setting;

/** Every network there is: adding a task is a line here and its room. Immutable. */
public final class Networks {

    private static final List<NetworkKind> ALL = Stream.of(
                    Classifiers.ALL, Translators.ALL, Forecasters.ALL, LanguageModels.ALL)
            .flatMap(List::stream)
            .toList();

    private Networks() {}

    /** Every network, task by task. */
    public static List<NetworkKind> all() {
        return ALL;
    }

    /**
     * A network by its name.
     *
     * @throws IllegalArgumentException if there is none; names those there are
     */
    public static NetworkKind get(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no network \"%s\"; there are %s."
                        .formatted(name, ALL.stream().map(NetworkKind::name).collect(Collectors.joining(", ")))));
    }

    /**
     * The options of a network.
     *
     * @throws IllegalArgumentException if there is no such network
     */
    public static List<Setting> schema(String name) {
        return get(name).schema();
    }

    /**
     * Builds a network with fresh weights. On the engine thread only.
     *
     * @param type what it must be able to do
     * @param seed start of all randomness: initial weights and dropout
     * @throws IllegalArgumentException if there is no such network, it can do something else, or options do not go together;
     *     names the network or the option
     */
    public static <N extends Network> N build(Class<N> type, NetworkSpec spec, NetworkSizes sizes, long seed) {
        Network network = build(spec, sizes, seed);
        if (!type.isInstance(network)) {
            network.close();
            throw new IllegalArgumentException("The network %s is of another task.".formatted(spec.network()));
        }
        return type.cast(network);
    }

    /** Builds a network with fresh weights, whatever it can do. On the engine thread only. */
    public static Network build(NetworkSpec spec, NetworkSizes sizes, long seed) {
        spec.requireSound();
        return get(spec.network()).builder().apply(new Construction(spec.network(), spec.settings(), sizes, seed));
    }
}
