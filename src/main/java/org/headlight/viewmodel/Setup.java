package org.headlight.viewmodel;

import java.util.Optional;
import org.headlight.task.Recipe;

/**
 * Everything that can be chosen before a training: the options of its data, its network and itself. FX thread only.
 *
 * @param data what to learn from, and how it is cut
 * @param model the network and its options
 * @param training how it is taught
 */
record Setup(DataViewModel data, ModelViewModel model, TrainingViewModel training) {

    /** What is chosen now, as a run keeps it. */
    Recipe recipe() {
        return new Recipe(
                model.specProperty().get(),
                data.textSettings().settingsProperty().get(),
                training.settings().settingsProperty().get());
    }

    /** Shows what another run was made with. */
    void show(Recipe recipe) {
        model.show(recipe.network());
        training.settings().show(recipe.training());
        data.textSettings().show(recipe.examples());
    }

    /** What is wrong with the first option that cannot be used; empty if all can. */
    Optional<String> firstError() {
        return data.textSettings()
                .firstError()
                .or(data.splitSettings()::firstError)
                .or(model.settingsProperty().get()::firstError)
                .or(training.settings()::firstError);
    }
}
