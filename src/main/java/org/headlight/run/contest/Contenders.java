package org.headlight.run.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.model.NetworkSpec;
import org.headlight.snapshot.Setting;
import org.headlight.task.Task;

/** Networks that can stand against each other on the same data. */
public final class Contenders {
    private static final String SIZE = "Size";
    private static final List<Variation> VARIATIONS = List.of(
            new Variation("attention", "uniform"), new Variation("pooling", "mean"), new Variation("pooling", "last"));

    /** A control: what a network is without part of its attention. */
    private record Variation(String key, String value) {}

    private Contenders() {}

    /**
     * Everything worth a try on a task: the network that is set up, with what is left of it without learned attention, and every
     * other network of the task in about the same size.
     *
     * @param setUp the network that is set up
     */
    public static List<NetworkSpec> of(Task task, NetworkSpec setUp) {
        List<NetworkSpec> all = new ArrayList<>(List.of(setUp));
        VARIATIONS.forEach(variation -> vary(setUp, variation).ifPresent(all::add));
        task.networks().stream()
                .map(kind -> NetworkSpec.of(kind.name()))
                .filter(network -> !network.network().equals(setUp.network()))
                .map(network -> sizedLike(network, setUp))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Optional<NetworkSpec> vary(NetworkSpec network, Variation variation) {
        return setting(network, variation.key())
                .filter(setting -> setting.choices().contains(variation.value()))
                .filter(setting -> !network.settings().text(setting.key()).equals(variation.value()))
                .map(setting -> network.with(variation.key(), variation.value()))
                .map(varied ->
                        new NetworkSpec(varied.network(), varied.settings().withoutUseless()));
    }

    private static Optional<Setting> setting(NetworkSpec network, String key) {
        return network.settings().schema().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** Every width that both networks have is that of the other one, where the network can take it. */
    private static NetworkSpec sizedLike(NetworkSpec network, NetworkSpec other) {
        NetworkSpec sized = network;
        for (Setting setting : network.settings().schema()) {
            String key = setting.key();
            if (key.endsWith(SIZE)
                    && network.settings().isOfUse(setting)
                    && other.settings().values().containsKey(key)) {
                sized = sized.with(key, other.settings().text(key));
            }
        }
        try {
            return sized.requireSound();
        } catch (IllegalArgumentException otherWidthsNeeded) {
            return network;
        }
    }

    /**
     * Reads a network as it is named on the command line: {@code bigru-additive}, or with options
     * {@code bigru-additive:pooling=mean:hiddenSize=32}.
     *
     * @throws IllegalArgumentException if there is no such network, option or value; names it
     */
    public static NetworkSpec parse(String text) {
        String[] parts = text.split(":");
        NetworkSpec network = NetworkSpec.of(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException(
                        "An option of %s is written key=value, but got \"%s\".".formatted(parts[0], parts[i]));
            }
            network = network.with(pair[0], pair[1]);
        }
        return network.requireSound();
    }
}
