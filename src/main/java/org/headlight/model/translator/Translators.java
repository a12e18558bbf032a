package org.headlight.model.translator;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.model.network.NetworkKind;

/** Every network that turns a text into another: adding one is a line here and its class. Immutable. */
public final class Translators {
    /** The recommended one first; each builds a {@link Translator}. */
    public static final List<NetworkKind> ALL = Stream.concat(
                    RecurrentTranslators.KINDS.stream(), Stream.of(TransformerTranslator.KIND))
            .toList();

    private Translators() {}
}
