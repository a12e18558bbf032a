package org.headlight.model.language;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/** Every network that foretells the next token: adding one is a line here and its class. Immutable. */
public final class LanguageModels {
    /** The recommended one first; each builds a {@link LanguageModel}. */
    public static final List<NetworkKind> ALL = List.of(LanguageTransformer.KIND);

    private LanguageModels() {}
}
