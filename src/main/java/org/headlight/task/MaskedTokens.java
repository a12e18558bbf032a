package org.headlight.task;

import org.headlight.data.Vocabulary;
import org.headlight.snapshot.Intervention;

/** Reads the unknown mark in the place of tokens that an intervention masks. */
public final class MaskedTokens {

    private MaskedTokens() {}

    /**
     * What a network reads.
     *
     * @param ids [tokens], those of the text; not changed
     * @param intervention indices behind the last token mask nothing
     * @return [tokens]; the given array if nothing is masked
     */
    public static int[] ids(int[] ids, Intervention intervention) {
        if (intervention.masked().isEmpty()) {
            return ids;
        }
        int[] read = ids.clone();
        intervention.masked().stream().filter(token -> token < read.length).forEach(token -> {
            read[token] = Vocabulary.UNKNOWN;
        });
        return read;
    }
}
