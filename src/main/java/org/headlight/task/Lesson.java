package org.headlight.task;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.headlight.evaluation.Report;
import org.headlight.tensor.Chance;

/** What a training asks of its task, batch after batch and epoch after epoch. Confined to the engine thread. */
public interface Lesson {

    /** One batch, ready to go forward through the network. */
    @FunctionalInterface
    interface Exercise {
        /** Goes through the network on its tape, which must have begun a step. */
        BatchLoss answer();
    }

    /** What was learned from the examples before the network learns. */
    Coding coding();

    /** The network that is taught. */
    Solver solver();

    /**
     * Sets the weights in one go, where the network has a formula for them; it then learns nothing step by step.
     *
     * @return the mean loss on the examples to learn from; empty if there is no formula, and nothing was done
     */
    default OptionalDouble solve() {
        return OptionalDouble.empty();
    }

    /** How many batches, and so steps, an epoch has. */
    int batches();

    /**
     * The batches of an epoch; the same epoch has the same.
     *
     * @param epoch from 1
     */
    List<Exercise> epoch(int epoch);

    /** All that is left to chance from one update to the next, in an order that stays. */
    default List<Chance> chances() {
        return List.of(solver().network().chance());
    }

    /** How many examples choose the best weights. */
    int validationSize();

    /**
     * How the network does on the validation part.
     *
     * @param mayGoOn asked before every batch
     * @return empty if it might not go on
     */
    Optional<Score> validate(BooleanSupplier mayGoOn);

    /**
     * How the network does on the test part.
     *
     * @param mayGoOn asked before every batch
     * @return empty if there is no test part or it might not go on
     */
    Optional<Report> test(BooleanSupplier mayGoOn);

    /** What the user should know while it learns, to go on from "Learning"; empty if there is nothing. */
    String remark();
}
