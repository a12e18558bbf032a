package org.headlight.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.Probe;
import org.headlight.task.Material;
import org.headlight.task.Recipe;

/**
 * All a training needs to know before it begins. Immutable.
 *
 * @param recipe what the user chose
 * @param material the examples to learn from, to choose the best weights by, and to judge by
 * @param probes the examples to watch at first
 * @param folder where to keep the run; empty keeps it in memory alone
 * @param from where to go on; empty begins anew
 */
public record TrainingJob(
        Recipe recipe, Material material, List<Probe> probes, Optional<Path> folder, Optional<Resumption> from) {
    public TrainingJob {
        probes = List.copyOf(probes);
    }

    /** A job that begins anew. */
    public TrainingJob(Recipe recipe, Material material, List<Probe> probes, Optional<Path> folder) {
        this(recipe, material, probes, folder, Optional.empty());
    }
}
