package org.headlight.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Parts;
import org.headlight.data.Split;
import org.headlight.model.NetworkSizes;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingResult;

/**
 * The whole of what a user sees and can do: the parts, and how one leads to the next. FX thread only.
 *
 * <p>Data and options become a training; its frames become moments; moments become the shown attention; its end becomes a
 * run that answers sentences.
 */
public final class WorkbenchViewModel {
    private static final long MEMORY_INTERVAL = 1_000_000_000L;

    private final Engine engine;
    private final Background background;
    private final List<Sample> samples;
    private final Function<String, Optional<Path>> runFolders;
    private final StatusViewModel status = new StatusViewModel();
    private final MomentsViewModel moments = new MomentsViewModel();
    private final ProbesViewModel probes = new ProbesViewModel(moments);
    private final AttentionViewModel attention = new AttentionViewModel(moments, probes);
    private final ScaleViewModel scale = new ScaleViewModel();
    private final FigureViewModel figures = new FigureViewModel(attention, moments, scale);
    private final ExportViewModel export;
    private final TrainingViewModel training = new TrainingViewModel(this::record);
    private final EngineViewModel engineState;
    private final DataViewModel data;
    private final ModelViewModel model;
    private final RunViewModel run;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.START);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.HEATMAP);
    private final ReadOnlyBooleanWrapper trainable = new ReadOnlyBooleanWrapper(this, "trainable");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper openError = new ReadOnlyStringWrapper(this, "openError", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private boolean stepAfterStart;
    private int epochsSeen;
    private long nextMemory;

    /**
     * Puts the parts together.
     *
     * @param engine trains and answers
     * @param background runs files and exports
     * @param samples what the start page offers, the default one first
     * @param runFolders where to keep a run on data of a name; empty keeps it in memory until the user saves it
     */
    public WorkbenchViewModel(
            Engine engine, Background background, List<Sample> samples, Function<String, Optional<Path>> runFolders) {
        this.engine = engine;
        this.background = background;
        this.samples = List.copyOf(samples);
        this.runFolders = runFolders;
        this.engineState = new EngineViewModel(engine, background, status);
        this.data = new DataViewModel(background, status);
        this.model = new ModelViewModel(engine, background);
        this.run = new RunViewModel(engine, background, status);
        openError.bind(Bindings.createStringBinding(
                () -> data.errorProperty().get() + run.errorProperty().get(),
                data.errorProperty(),
                run.errorProperty()));
        training.progressProperty().addListener((observable, before, now) -> {
            if (now != null && !now.state().isEnd()) {
                status.say(StatusViewModel.Kind.BUSY, now.message());
            }
        });
        this.export = new ExportViewModel(background, status, figures, attention, moments);
        trainable.bind(data.readyProperty().and(training.activeProperty().not()));
        data.readTextsProperty().addListener(observable -> countVocabulary());
        data.textSettings().settingsProperty().addListener(observable -> countVocabulary());
        data.splitSettings().settingsProperty().addListener(observable -> countVocabulary());
        probes.probes().addListener((ListChangeListener<Probe>) change -> watch());
    }

    /** Opens whatever it is: the folder of a run, or a file or folder of texts. */
    public void open(Path path) {
        if (refuseWhileTraining()) {
            return;
        }
        if (RunFolder.isRun(path)) {
            run.open(path, opened -> {
                data.clear();
                probes.replace(List.of());
                title.set(path.getFileName().toString());
                showRun(opened);
            });
        } else {
            data.open(path, this::startAnew);
        }
    }

    /** Opens a sample with its trained run, so that every view has something to show. */
    public void openSample(Sample sample) {
        if (!refuseWhileTraining()) {
            data.open(sample.data(), () -> {
                startAnew();
                run.open(sample.run(), this::showRun);
            });
        }
    }

    /** Opens a sample and trains it anew. */
    public void trainSample(Sample sample) {
        if (!refuseWhileTraining()) {
            data.open(sample.data(), () -> {
                startAnew();
                train();
            });
        }
    }

    /** Opens a text that was pasted, as if it were a file. */
    public void openText(String text) {
        background.run(
                () -> Files.writeString(Files.createTempDirectory("headlight").resolve("pasted text.txt"), text),
                this::open,
                this::say);
    }

    private boolean refuseWhileTraining() {
        if (training.activeProperty().get()) {
            status.say(StatusViewModel.Kind.FAILED, "A training is going on; stop it before you open something else.");
        }
        return training.activeProperty().get();
    }

    private void startAnew() {
        title.set(data.nameProperty().get());
        run.clear();
        moments.clear();
        probes.replace(List.of());
        training.show(List.of(), List.of());
        view.set(View.DATA);
        page.set(Page.WORKBENCH);
    }

    private void showRun(Run opened) {
        model.show(opened.recipe().network());
        training.settings().show(opened.recipe().training());
        data.textSettings().show(opened.recipe().examples());
        moments.clear();
        training.show(opened.steps(), opened.epochs());
        model.sizeFor(opened.coding().sizes());
        view.set(View.HEATMAP);
        page.set(Page.WORKBENCH);
        if (data.readyProperty().get()) {
            background.run(
                    () -> ProbeChoice.from(data.parts(opened.recipe().seed()).validation()),
                    probes::replace,
                    this::say);
        } else {
            probes.replace(List.of());
        }
    }

    /** What there is to learn depends on the vocabulary, and that on the training part. */
    private void countVocabulary() {
        LabelledTexts texts = data.readTextsProperty().get();
        if (texts == null || training.activeProperty().get()) {
            return;
        }
        Settings settings = data.textSettings().settingsProperty().get();
        Split split = data.split(recipe().seed());
        background.run(
                () -> DataViewModel.vocabularySize(texts, split, settings),
                size -> model.sizeFor(new NetworkSizes(size, texts.labels().size())),
                sentence -> model.forgetSizes());
    }

    /** Trains with what is set up; what cannot be is said where it is. */
    public void train() {
        Optional<String> wrong = data.textSettings()
                .firstError()
                .or(data.splitSettings()::firstError)
                .or(model.settingsProperty().get()::firstError)
                .or(training.settings()::firstError);
        if (!trainable.get()) {
            return;
        }
        error.set(wrong.orElse(""));
        if (wrong.isEmpty()) {
            Recipe recipe = recipe();
            status.say(StatusViewModel.Kind.BUSY, "Cutting the texts into parts.");
            background.run(() -> data.parts(recipe.seed()), parts -> begin(recipe, parts), this::say);
        }
    }

    private Recipe recipe() {
        return new Recipe(
                model.specProperty().get(),
                data.textSettings().settingsProperty().get(),
                training.settings().settingsProperty().get());
    }

    private void begin(Recipe recipe, Parts parts) {
        run.clear();
        moments.clear();
        if (probes.probes().isEmpty()) {
            probes.replace(ProbeChoice.from(parts.validation()));
        }
        TrainingJob job = new TrainingJob(
                recipe,
                new ClassifyMaterial(parts, data.texts().identity(), data.readOptions()),
                List.copyOf(probes.probes()),
                runFolders.apply(data.nameProperty().get()));
        Training started = engine.start(job);
        epochsSeen = 0;
        training.begin(started);
        if (stepAfterStart) {
            stepAfterStart = false;
            training.step();
        }
        started.result().whenComplete(background.<TrainingResult>returning(this::end, this::say));
        if (view.get() == View.DATA) {
            view.set(View.HEATMAP);
        }
        page.set(Page.WORKBENCH);
    }

    private void end(TrainingResult result) {
        training.finish();
        status.say(
                result.state() == TrainingState.FAILED ? StatusViewModel.Kind.FAILED : StatusViewModel.Kind.DONE,
                result.message());
        error.set(result.state() == TrainingState.FAILED ? result.message() : "");
        result.run().ifPresent(kept -> {
            run.keep(kept);
            watch();
        });
    }

    private void say(String sentence) {
        error.set(sentence);
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    private void record(Moment moment) {
        moments.record(moment);
    }

    /** While training the probes are watched along; afterwards the run answers at once. */
    private void watch() {
        if (training.activeProperty().get()) {
            training.watch(probes.probes());
        } else {
            run.attend(probes.probes(), moments::showBest);
        }
    }

    /** The one button: trains, pauses or goes on. */
    public void play() {
        if (training.activeProperty().get()) {
            training.togglePause();
        } else {
            train();
        }
    }

    /** One update: of the training that goes on, or the first of a new one. */
    public void step() {
        if (training.activeProperty().get()) {
            training.step();
        } else {
            stepAfterStart = trainable.get();
            train();
        }
    }

    /**
     * Takes what arrived since the last pulse; the only way from the engine to the screen.
     *
     * @param nanoseconds time of the pulse
     */
    public void onPulse(long nanoseconds) {
        boolean live = moments.liveProperty().get();
        engineState.onPulse();
        training.onPulse(live && view.get().showsAttention() && page.get() == Page.WORKBENCH);
        moments.onPulse(nanoseconds);
        for (EpochScore epoch : training.epochsFrom(epochsSeen)) {
            epochsSeen++;
            if (epoch.best()) {
                moments.markBest(epoch.step());
            }
        }
        if (nanoseconds >= nextMemory) {
            nextMemory = nanoseconds + MEMORY_INTERVAL;
            status.measureMemory();
        }
    }

    /** Counts pictures that the screen was too slow to show. */
    public void drop(long frames) {
        status.drop(frames);
    }

    public EngineViewModel engine() {
        return engineState;
    }

    public DataViewModel data() {
        return data;
    }

    public ModelViewModel model() {
        return model;
    }

    public TrainingViewModel training() {
        return training;
    }

    public RunViewModel run() {
        return run;
    }

    public MomentsViewModel moments() {
        return moments;
    }

    public ProbesViewModel probes() {
        return probes;
    }

    public AttentionViewModel attention() {
        return attention;
    }

    public ScaleViewModel scale() {
        return scale;
    }

    public FigureViewModel figures() {
        return figures;
    }

    public ExportViewModel export() {
        return export;
    }

    public StatusViewModel status() {
        return status;
    }

    /** What the start page offers, the default one first. */
    public List<Sample> samples() {
        return samples;
    }

    /** What fills the window. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** What the stage shows. */
    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /** Why what the user wanted to open could not be; empty if it could. */
    public ReadOnlyStringProperty openErrorProperty() {
        return openError.getReadOnlyProperty();
    }

    /** Name of the file or run that is open. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether there is something to learn from and nothing is being learned. */
    public ReadOnlyBooleanProperty trainableProperty() {
        return trainable.getReadOnlyProperty();
    }

    /** Why the last training could not begin or go on; empty if it could. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
