package org.headlight.training;

import java.io.IOException;
import org.headlight.data.DataFormatException;

/** Says in a sentence for the user why work on the engine thread ended. */
final class Failure {

    private Failure() {}

    static String sentence(Throwable failure) {
        return switch (failure) {
            case DivergedException e -> e.getMessage();
            case DataFormatException e -> e.getMessage();
            case IOException e -> e.getMessage();
            case OutOfMemoryError e ->
                "There is not enough memory: choose a smaller batch, shorter texts or a smaller network.";
            default -> "The engine ended by a fault of this program: %s.".formatted(failure);
        };
    }
}
