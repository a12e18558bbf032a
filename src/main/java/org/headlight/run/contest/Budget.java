package org.headlight.run.contest;

import java.util.Arrays;
import org.headlight.task.Recipe;

/**
 * What every network of a shoot-out may spend. Immutable.
 *
 * @param unit what is counted
 * @param amount how many of these, at least 1
 */
public record Budget(Unit unit, int amount) {

    /** What is counted. */
    public enum Unit {
        /** Passes over the data. */
        EPOCHS("epochs"),
        /** Updates. */
        STEPS("steps"),
        /** Time of training. */
        SECONDS("seconds");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** @throws java.util.NoSuchElementException if none is called so */
        public static Unit of(String words) {
            return Arrays.stream(values())
                    .filter(unit -> unit.words.equals(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final String ENOUGH_EPOCHS = "10000";

    /** @throws IllegalArgumentException if there is nothing to spend */
    public Budget {
        if (amount < 1) {
            throw new IllegalArgumentException(
                    "A shoot-out takes at least 1 of %s, but got %d.".formatted(unit.words(), amount));
        }
    }

    /**
     * The recipe with this to spend, and nothing that ends it earlier.
     *
     * @throws IllegalArgumentException if no training can be that long; names the setting
     */
    public Recipe of(Recipe recipe) {
        String spent = Integer.toString(amount);
        String usualPatience = Recipe.of(recipe.network()).training().text("patience");
        return recipe.with("patience", usualPatience)
                .with("earlyStopping", "false")
                .with("epochs", unit == Unit.EPOCHS ? spent : ENOUGH_EPOCHS)
                .with("maximumSteps", unit == Unit.STEPS ? spent : "0")
                .with("maximumSeconds", unit == Unit.SECONDS ? spent : "0");
    }
}
