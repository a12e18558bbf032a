package org.headlight.model.network;

import java.util.List;
import java.util.Map;
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
 * @param training options of a training that begin with another value for it than for others of its task, by key
 * @param builder builds it with fresh weights, on the engine thread
 */
public record NetworkKind(
        String name,
        String title,
        String summary,
        List<Setting> schema,
        List<SettingRule> rules,
        Map<String, String> training,
        Function<Construction, Network> builder) {
    public NetworkKind {
        schema = List.copyOf(schema);
        rules = List.copyOf(rules);
        training = Map.copyOf(training);
    }

    /** One that is taught as others of its task. */
    public NetworkKind(
            String name,
            String title,
            String summary,
            List<Setting> schema,
            List<SettingRule> rules,
            Function<Construction, Network> builder) {
        this(name, title, summary, schema, rules, Map.of(), builder);
    }

    /** The same, but with options of a training that begin with values of its own, by key. */
    public NetworkKind taughtWith(Map<String, String> values) {
        return new NetworkKind(name, title, summary, schema, rules, values, builder);
    }
}
