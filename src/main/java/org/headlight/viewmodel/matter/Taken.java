package org.headlight.viewmodel.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.TokenText;

/**
 * One thing that is taken from the network, as it is named on screen. Immutable.
 *
 * @param name what it is called
 * @param token the masked token or row, from 0; empty if it is a head
 * @param head the head that is off; empty if it is a token
 */
public record Taken(String name, Optional<Integer> token, Optional<AttentionSite> head) {

    /**
     * All that an intervention takes, tokens first.
     *
     * @param read the tokens or rows that are read
     */
    static List<Taken> of(Intervention intervention, Optional<TokenText> read) {
        List<Taken> all = new ArrayList<>();
        intervention
                .masked()
                .forEach(token -> all.add(new Taken(name(token, read), Optional.of(token), Optional.empty())));
        intervention
                .withoutHeads()
                .forEach(head -> all.add(new Taken(SiteText.shortName(head), Optional.empty(), Optional.of(head))));
        return all;
    }

    /** A token by its text, with its number where that is told. */
    static String name(int token, Optional<TokenText> read) {
        return read.filter(text -> token < text.tokens().size())
                .map(text -> text.tokens().get(token).text())
                .orElse("number " + (token + 1));
    }
}
