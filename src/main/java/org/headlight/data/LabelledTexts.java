package org.headlight.data;

import java.util.List;

/**
 * All usable examples of one file or folder, in its order. Immutable.
 *
 * @param texts the examples
 * @param labels every label that occurs
 * @param warnings what was left out, cut or repaired, one sentence each
 * @param identity which data this is
 */
public record LabelledTexts(List<LabelledText> texts, Labels labels, List<String> warnings, DataIdentity identity)
        implements Examples {
    public LabelledTexts {
        texts = List.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    /** Puts texts together with the labels found in them. */
    public static LabelledTexts of(List<LabelledText> texts, List<String> warnings, DataIdentity identity) {
        return new LabelledTexts(texts, Labels.in(texts), warnings, identity);
    }

    @Override
    public int size() {
        return texts.size();
    }
}
