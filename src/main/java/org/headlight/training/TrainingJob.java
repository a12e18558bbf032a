package org.headlight.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.DataIdentity;
import org.headlight.data.Parts;
import org.headlight.data.file.ReadOptions;
import org.headlight.run.Recipe;
import org.headlight.snapshot.Probe;

/**
 * All a training needs to know before it begins. Immutable.
 *
 * @param recipe what the user chose
 * @param parts the examples to learn from, to choose the best weights by, and to judge by
 * @param data which data they are from
 * @param readOptions how the data was read
 * @param probes the examples to watch at first
 * @param folder where to keep the run; empty keeps it in memory alone
 */
public record TrainingJob(
        Recipe recipe,
        Parts parts,
        DataIdentity data,
        ReadOptions readOptions,
        List<Probe> probes,
        Optional<Path> folder) {
    public TrainingJob {
        probes = List.copyOf(probes);
    }
}
