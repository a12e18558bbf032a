package org.headlight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.Examples;
import org.headlight.data.Split;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.task.Material;

/** How the command line takes in the files of one task. */
interface TaskFiles {

    /**
     * What was read to learn from.
     *
     * @param material the examples in their parts
     * @param warnings what was left out or repaired, one sentence each
     */
    record Taken(Material material, List<String> warnings) {}

    /**
     * Takes in what a network is to learn from.
     *
     * @param validation a file of its own for the validation part
     * @param test a file of its own for the test part
     */
    Taken take(Path data, Optional<Path> validation, Optional<Path> test, Split split);

    /** Takes in a file that a trained run is judged on, read as its own was. */
    Examples read(Path data, Run run);

    /** The examples of {@link #read} to be looked at, in the order of the file. */
    List<Probe> probes(Examples examples);
}
