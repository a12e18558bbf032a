package org.headlight.task;

import java.util.List;
import java.util.Map;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;

/** Something a network can be taught. Immutable. */
public interface Task {

    /** Its name in files and on the command line, a verb or noun in lower case. */
    String name();

    /** Its name on the screen. */
    default String title() {
        return Character.toUpperCase(name().charAt(0)) + name().substring(1);
    }

    /** What its examples are called, in sentences and in files: texts, pairs, rows. */
    String examples();

    /** What a network is judged by one at a time, in sentences: usually its {@link #examples}. */
    default String judged() {
        return examples();
    }

    /** What a user does to see a trained network at work, to go on from "This run is trained:"; names the key. */
    default String asking() {
        return "type a sentence (Ctrl+T), and see where it looks.";
    }

    /** How its files are read. */
    TaskFiles files();

    /** The options that say how examples become what a network reads, and its answers what a reader reads. */
    List<Setting> schema();

    /** The options of a training that begin with another value here than usual, by key; a network may say otherwise. */
    default Map<String, String> training() {
        return Map.of();
    }

    /**
     * The options of its loss: what the network is given and how wrong answers are weighed while it learns, set with those of the
     * training.
     */
    default List<Setting> loss() {
        return List.of();
    }

    /** The unit of its loss, in words. */
    String lossUnit();

    /** The networks that can learn it, the recommended one first. */
    List<NetworkKind> networks();

    /**
     * Reads what {@link Coding#files} wrote.
     *
     * @param recipe the recipe of the run
     * @throws IllegalArgumentException if a field or a file is missing or wrong; names it
     * @throws org.headlight.data.DataFormatException if a text is not as it was written; names file and line
     */
    Coding coding(Recipe recipe, CodingFiles files);
}
