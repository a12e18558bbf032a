package org.headlight.run.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.task.Recipe;
import org.junit.jupiter.api.Test;

class RunDifferenceTest {

    private static String words(Recipe before, Recipe after) {
        return RunDifference.between(before, after).words();
    }

    @Test
    void theSameRecipeDiffersInNothing() {
        Recipe recipe = Recipe.of("transformer");
        assertTrue(RunDifference.between(recipe, Recipe.of("transformer")).isNone());
        assertEquals("Nothing differs: the same network, settings, seed and data.", words(recipe, recipe));
    }

    @Test
    void everySettingThatDiffersIsNamedWithBothValues() {
        Recipe recipe = Recipe.of("bigru-additive").with("epochs", "20");
        assertEquals(
                "Differs: hidden size 64 → 128, epochs 20 → 5, seed 1 → 2.",
                words(
                        recipe,
                        recipe.with("hiddenSize", "128").with("epochs", "5").with("seed", "2")));
        assertEquals("Differs: early stopping on → off.", words(recipe, recipe.with("earlyStopping", "false")));
    }

    @Test
    void aNumberWrittenOtherwiseIsTheSame() {
        Recipe recipe = Recipe.of("bigru-additive").with("dropout", "0.50");
        assertTrue(RunDifference.between(recipe, recipe.with("dropout", "0.5")).isNone());
    }

    @Test
    void otherNetworksAreComparedInWhatBothHave() {
        assertEquals(
                "Differs: network luong-dot → luong-concat.",
                words(Recipe.of("seq2seq-luong-dot"), Recipe.of("seq2seq-luong-concat")));
        assertEquals(
                "Differs: network luong-dot → plain, hidden size 32 → 64.",
                words(Recipe.of("seq2seq-luong-dot").with("hiddenSize", "32"), Recipe.of("seq2seq-plain")));
    }

    @Test
    void whatIsOfNoUseInOneOfThemIsLeftOut() {
        Recipe adam = Recipe.of("bigru-additive");
        Recipe sgd = adam.with("optimizer", "sgd").with("momentum", "0.5");
        assertEquals("Differs: optimizer adam → sgd.", words(adam, sgd));
    }

    @Test
    void namesSayNoMoreThanTellsRunsApart() {
        Recipe bigru = Recipe.of("bigru-additive");
        assertEquals(
                List.of("bigru-additive", "lstm-additive"),
                RunNames.of(List.of(bigru, Recipe.of("lstm-additive").with("hiddenSize", "32"))));
        assertEquals(
                List.of("bigru-additive, hidden size 64", "bigru-additive, hidden size 128", "transformer"),
                RunNames.of(List.of(bigru, bigru.with("hiddenSize", "128"), Recipe.of("transformer"))));
        assertEquals(
                List.of("bigru-additive", "bigru-additive (2)", "bigru-additive (3)"),
                RunNames.of(List.of(bigru, bigru, bigru)));
    }

    @Test
    void namesSayTheMostTellingThingFirstAndThenNoMore() {
        Recipe large = Recipe.of("bigru-additive");
        Recipe small = large.with("embeddingSize", "32").with("epochs", "5");
        assertEquals(
                List.of(
                        "bigru-additive, pooling additive, embedding size 128",
                        "bigru-additive, pooling additive, embedding size 32",
                        "bigru-additive, pooling mean"),
                RunNames.of(List.of(large, small, small.with("pooling", "mean"))));
    }

    @Test
    void whatAllNetworksOfATaskBeginWithIsNotSaid() {
        assertEquals(
                List.of("luong-dot", "plain"),
                RunNames.of(List.of(Recipe.of("seq2seq-luong-dot"), Recipe.of("seq2seq-plain"))));
        assertEquals("linear", RunNames.network(Recipe.of("forecast-linear")));
        assertEquals("lstm-additive", RunNames.network(Recipe.of("lstm-additive")));
    }
}
