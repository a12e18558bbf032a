package org.headlight.model;

import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.Settings;

/**
 * Which network, and how large: all that is needed to build it anew but the sizes that come from the data. Immutable.
 *
 * @param network name of the network in {@link Networks}
 * @param settings a value for each of its options
 */
public record NetworkSpec(String network, Settings settings) {

    /**
     * A network with every option at its initial value.
     *
     * @throws IllegalArgumentException if there is no such network; names those there are
     */
    public static NetworkSpec of(String network) {
        return new NetworkSpec(network, Settings.initial(Networks.schema(network)));
    }

    /**
     * The same network with one option changed.
     *
     * @throws IllegalArgumentException if there is no such option or it cannot take the value; names the option
     */
    public NetworkSpec with(String key, String value) {
        return new NetworkSpec(network, settings.with(key, value));
    }

    /**
     * Refuses options that do not go together, each of them allowed by itself.
     *
     * @return this
     * @throws IllegalArgumentException with a sentence that names the option to change
     */
    public NetworkSpec requireSound() {
        SettingRule.firstObjection(Networks.get(network).rules(), settings).ifPresent(objection -> {
            throw new IllegalArgumentException(objection.sentence());
        });
        return this;
    }
}
