package org.headlight.cli;

import org.headlight.training.TrainingRunner;

/** Where a command gets the engine from; commands that need none never wake it. */
@FunctionalInterface
public interface Engine {

    /** Starts the engine; whoever asked closes it. */
    TrainingRunner start();
}
