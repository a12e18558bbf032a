package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.data.PartSizes;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.DataSet;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.training.Resumption;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingResult;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** From what is set up to a training, and from its end to the run that came of it. FX thread only. */
final class Teaching {
    private final Engine engine;
    private final Background background;
    private final StatusViewModel status;
    private final Setup setup;
    private final Observation observation;
    private final EvaluationViewModel evaluation;
    private final ScreenViewModel screen;
    private final Function<String, Optional<Path>> runFolders;
    private final ReadOnlyBooleanWrapper trainable = new ReadOnlyBooleanWrapper(this, "trainable");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private boolean stepAfterStart;

    /** @param runFolders where to keep a run on data of a name; empty keeps it in memory until the user saves it */
    Teaching(
            Engine engine,
            Background background,
            StatusViewModel status,
            Setup setup,
            Observation observation,
            EvaluationViewModel evaluation,
            ScreenViewModel screen,
            Function<String, Optional<Path>> runFolders) {
        this.engine = engine;
        this.background = background;
        this.status = status;
        this.setup = setup;
        this.observation = observation;
        this.evaluation = evaluation;
        this.screen = screen;
        this.runFolders = runFolders;
        trainable.bind(setup.data()
                .readyProperty()
                .and(setup.training().activeProperty().not()));
        setup.training().progressProperty().addListener((observable, before, now) -> {
            if (now != null && !now.state().isEnd()) {
                status.say(StatusViewModel.Kind.BUSY, now.message());
            }
        });
    }

    /**
     * What is to be trained.
     *
     * @param from where it goes on; empty begins
     * @param folder where its run is, to be kept there again; empty makes a folder of its own
     * @param replacing is told when there is a new run, before that is shown
     * @param ended is told when it is over, or could not begin: whether another may follow, because nobody stopped it
     */
    private record Undertaking(
            Recipe recipe,
            Optional<Resumption> from,
            Optional<Path> folder,
            Runnable replacing,
            Consumer<Boolean> ended) {}

    /** Trains with what is set up; what cannot be is said where it is. */
    void train() {
        trainSetUp(Optional.empty(), Optional.empty(), () -> {});
    }

    /**
     * Trains on with what is set up.
     *
     * @param from where it goes on
     * @param folder where its run is, to be kept there again; empty makes a branch with a folder of its own
     * @param ended is told when there is a new run
     */
    void goOn(Resumption from, Optional<Path> folder, Runnable ended) {
        trainSetUp(Optional.of(from), folder, ended);
    }

    private void trainSetUp(Optional<Resumption> from, Optional<Path> folder, Runnable replacing) {
        if (!trainable.get()) {
            return;
        }
        Optional<String> wrong = setup.firstError();
        error.set(wrong.orElse(""));
        if (wrong.isEmpty()) {
            begin(new Undertaking(setup.recipe(), from, folder, replacing, onward -> {}));
        }
    }

    /**
     * Trains a network of the task that need not be set up.
     *
     * @param ended is told when it is over, or could not begin: whether another may follow, because nobody stopped it
     */
    void train(Recipe recipe, Consumer<Boolean> ended) {
        if (trainable.get()) {
            begin(new Undertaking(recipe, Optional.empty(), Optional.empty(), () -> {}, ended));
        } else {
            ended.accept(false);
        }
    }

    private void begin(Undertaking wished) {
        status.say(StatusViewModel.Kind.BUSY, "Cutting the data into parts.");
        DataSet examples = setup.data().examplesProperty().get();
        PartSizes sizes = setup.task().partSizes();
        Recipe recipe = wished.recipe();
        background.run(
                () -> Prepared.of(recipe, examples.divide(sizes, recipe.seed())),
                prepared -> begin(prepared, wished),
                sentence -> {
                    refuse(sentence);
                    wished.ended().accept(true);
                });
    }

    /**
     * What a training begins with.
     *
     * @param worthwhile examples to watch unless others are watched already
     */
    private record Prepared(Recipe recipe, Material material, List<Probe> worthwhile) {
        static Prepared of(Recipe recipe, Material material) {
            return new Prepared(recipe, material, material.probes(recipe.examples(), ProbesViewModel.USUAL));
        }
    }

    private void begin(Prepared prepared, Undertaking wished) {
        Optional<Path> folder = wished.folder()
                .or(() -> runFolders.apply(setup.data().nameProperty().get()));
        Training started = engine.start(new TrainingJob(
                prepared.recipe(),
                prepared.material(),
                observation.prepare(prepared.worthwhile()),
                folder,
                wished.from()));
        observation.begin(started);
        if (stepAfterStart) {
            stepAfterStart = false;
            setup.training().step();
        }
        started.result()
                .whenComplete(background.<TrainingResult>returning(
                        result -> {
                            if (result.run().isPresent()) {
                                wished.replacing().run();
                            }
                            end(result, prepared.material(), folder);
                            wished.ended().accept(result.state() != TrainingState.STOPPED);
                        },
                        this::refuse));
        screen.showAttention();
    }

    private void end(TrainingResult result, Material learned, Optional<Path> folder) {
        boolean failed = result.state() == TrainingState.FAILED;
        setup.training().finish();
        status.say(failed ? StatusViewModel.Kind.FAILED : StatusViewModel.Kind.DONE, result.message());
        error.set(failed ? result.message() : "");
        result.run().ifPresent(trained -> {
            evaluation.learned(trained, learned);
            observation.keep(trained, folder);
        });
    }

    private void refuse(String sentence) {
        error.set(sentence);
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    /** Trains, pauses or goes on. */
    void play() {
        if (setup.training().activeProperty().get()) {
            setup.training().togglePause();
        } else {
            train();
        }
    }

    /** One update: of the training that goes on, or the first of a new one. */
    void step() {
        if (setup.training().activeProperty().get()) {
            setup.training().step();
        } else {
            stepAfterStart = trainable.get();
            train();
        }
    }

    ReadOnlyBooleanProperty trainableProperty() {
        return trainable.getReadOnlyProperty();
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
