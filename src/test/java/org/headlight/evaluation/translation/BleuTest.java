package org.headlight.evaluation.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BleuTest {

    /** The example of sacreBLEU's README; 48.530827 is what its test suite asks for. */
    @Test
    void severalReferencesScoreAsSacreBleuPrintsIt() {
        Bleu bleu = Bleu.of(
                List.of("The dog bit the man.", "It wasn't surprising.", "The man had just bitten him."),
                List.of(
                        List.of("The dog bit the man.", "The dog had bit the man."),
                        List.of("It was not unexpected.", "No one was surprised."),
                        List.of("The man bit him first.", "The man had bitten the dog.")));
        assertEquals(48.530827, bleu.score(), 1e-6);
    }

    /** From sacreBLEU's tests of single sentences: default smoothing, 13a tokens, 8.493. */
    @Test
    void ordersWithoutMatchAreSmoothed() {
        Bleu bleu = Bleu.of(
                List.of("Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;"),
                List.of(List.of("producţia de zahăr brut se exprimă în zahăr alb;")));
        assertEquals(8.493, bleu.score(), 1e-3);
    }

    /** "the the the the the the the" of Papineni et al. 2002, section 2.1: two of seven words count. */
    @Test
    void aWordCountsAsOftenAsAReferenceHasIt() {
        Bleu bleu = Bleu.of(
                List.of("the the the the the the the"),
                List.of(List.of("the cat is on the mat", "there is a cat on the mat")));
        assertEquals(200.0 / 7, bleu.precisions().getFirst(), 1e-9);
    }

    /** Four of five tokens in a row: 4/4, 3/3, 2/2, 1/1, and a penalty of exp(1 - 5/4). */
    @Test
    void shortTranslationsArePenalised() {
        Bleu bleu = Bleu.of(List.of("a b c d"), List.of(List.of("a b c d e")));
        assertEquals(Math.exp(-0.25), bleu.brevityPenalty(), 1e-12);
        assertEquals(100 * Math.exp(-0.25), bleu.score(), 1e-9);
    }

    @Test
    void nothingInCommonScoresNothing() {
        assertEquals(
                0,
                Bleu.of(List.of("this is a cat"), List.of(List.of("okay thanks")))
                        .score());
        assertEquals(0, Bleu.of(List.of(""), List.of(List.of("okay thanks"))).score());
        assertThrows(IllegalArgumentException.class, () -> Bleu.of(List.of("a"), List.of()));
    }

    /** By the rules of mteval-v13a: marks stand alone, but not the point of 3.5, the hyphen of well-known or an apostrophe. */
    @Test
    void tokensAreThoseOf13a() {
        assertEquals(
                List.of(
                        "He", "said", ",", "\"", "it's", "$", "3.5", "(", "or", "1,000", ")", "in", "1990", "-", "95",
                        ".", "\""),
                BleuTokens.of("He said, \"it's $3.5 (or 1,000) in 1990-95.\""));
        assertEquals(List.of("a", ".", ".", "."), BleuTokens.of("a..."));
        assertEquals(List.of("R", "&", "D", "well-known"), BleuTokens.of("R&amp;D well-known"));
    }
}
