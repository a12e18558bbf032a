package org.headlight.viewmodel;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.headlight.data.DataFormatException;
import org.headlight.data.PartSizes;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.task.DataSet;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.setup.DataViewModel;
import org.headlight.viewmodel.setup.ModelViewModel;
import org.headlight.viewmodel.setup.TaskViewModel;

/**
 * Everything that can be chosen before a training. FX thread only.
 *
 * @param task what is to be learned, and the options that follow from it
 * @param data what to learn from
 * @param model the network and its options
 * @param training what goes on, if anything does
 */
record Setup(TaskViewModel task, DataViewModel data, ModelViewModel model, TrainingViewModel training) {

    /** What is chosen now, as a run keeps it. */
    Recipe recipe() {
        return new Recipe(
                model.specProperty().get(),
                task.exampleSettings().getValue(),
                task.trainingSettings().getValue());
    }

    /**
     * The example that a user asks for, of the open data.
     *
     * @throws org.headlight.data.DataFormatException if there is no such one; a sentence for the user
     */
    Probe probe(String asked) {
        DataSet examples = data.examplesProperty().get();
        if (examples == null) {
            throw new DataFormatException("The series is not open any more; open its file first.");
        }
        Recipe recipe = recipe();
        return examples.divide(task.partSizes(), recipe.seed()).probe(recipe.examples(), asked);
    }

    /** Cuts the open data as a run was cut that learned from it; empty if it learned from other data. Takes a while. */
    Optional<Callable<Material>> material(Run run) {
        DataSet examples = data.examplesProperty().get();
        PartSizes sizes = task.partSizes();
        boolean own = examples != null
                && task.taskProperty().get() == run.recipe().task()
                && examples.examples().identity().sha256().equals(run.data().sha256());
        return own ? Optional.of(() -> examples.divide(sizes, run.recipe().seed())) : Optional.empty();
    }

    /** Shows what another run was made with. */
    void show(Recipe recipe) {
        task.use(recipe.task());
        model.show(recipe.network());
        task.examplesProperty().getValue().show(recipe.examples());
        task.trainingProperty().getValue().show(recipe.training());
    }

    /** What is wrong with the first option that cannot be used; empty if all can. */
    Optional<String> firstError() {
        return task.firstError().or(model.settingsProperty().get()::firstError);
    }
}
