package org.headlight.model.network;

import java.util.List;
import java.util.function.Function;
import org.headlight.snapshot.Setting;

/**
 * A network that can be chosen. Immutable.
 *
 * @param name its name in files and on the command line
 * @param title its name on the screen
 * @param summary one sentence that says what it does
 * @param schema its options
 * @param rules what must hold between them
 * @param builder builds it with fresh weights, on the engine thread
 */
public record NetworkKind(
        String name,
        String title,
        String summary,
        List<Setting> schema,
        List<SettingRule> rules,
        Function<Construction, Network> builder) {
    public NetworkKind {
        schema = List.copyOf(schema);
        rules = List.copyOf(rules);
    }
}
