package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import org.headlight.model.Networks;
import org.headlight.render.NumberText;
import org.headlight.render.RangeRule;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.Smoothing;
import org.headlight.snapshot.Probe;
import org.headlight.viewmodel.alarm.AlarmsViewModel;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.FigureViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.attention.SeriesViewModel;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.engine.EngineViewModel;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.export.ExportViewModel;
import org.headlight.viewmodel.heads.HeadsViewModel;
import org.headlight.viewmodel.matter.Examination;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.network.NetworkViewModel;
import org.headlight.viewmodel.preferences.PreferencesViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunResultsViewModel;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.headlight.viewmodel.runs.ShootOutViewModel;
import org.headlight.viewmodel.setup.DataViewModel;
import org.headlight.viewmodel.setup.ModelViewModel;
import org.headlight.viewmodel.setup.TaskViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * The whole of what a user sees and can do: the parts, and how one leads to the next. FX thread only.
 *
 * <p>Data and options become a training; its frames become moments; moments become the shown attention; its end becomes a
 * run that answers sentences.
 */
public final class WorkbenchViewModel {
    private final List<Sample> samples;
    private final StatusViewModel status = new StatusViewModel();
    private final ScreenViewModel screen = new ScreenViewModel();
    private final MomentsViewModel moments = new MomentsViewModel();
    private final ProbesViewModel probes = new ProbesViewModel(moments);
    private final AttentionViewModel attention = new AttentionViewModel(moments, probes);
    private final ScaleViewModel scale = new ScaleViewModel();
    private final FigureViewModel figures = new FigureViewModel(attention, moments, scale);
    private final SeriesViewModel series = new SeriesViewModel(attention, probes, moments, scale);
    private final TaskViewModel task = new TaskViewModel();
    private final TrainingViewModel training = new TrainingViewModel(moments::record, task.trainingSettings());
    private final HeadsViewModel heads;
    private final ComparisonViewModel comparison;
    private final EvaluationViewModel evaluation;
    private final NetworkViewModel network;
    private final ExportViewModel export;
    private final Examination examination;
    private final AlarmsViewModel alarms;
    private final EngineViewModel engineState;
    private final DataViewModel data;
    private final ModelViewModel model;
    private final RunViewModel run;
    private final RunsViewModel runs;
    private final PreferencesViewModel preferences;
    private final Observation observation;
    private final Teaching teaching;
    private final ShootOutViewModel shootOut;
    private final RunResultsViewModel results;
    private final SpecFile specs;
    private final ForeignAttention foreign;
    private final DataOpening dataOpening;
    private final RunOpening runOpening;
    private final Opening opening;
    private final GoingOn goingOn;
    private final Recovery recovery;

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
        this.samples = List.copyOf(samples);
        engineState = new EngineViewModel(engine, background, status);
        data = new DataViewModel(background, status, task);
        model = new ModelViewModel(engine, background, task.taskProperty());
        model.specProperty().subscribe(spec -> task.teach(Networks.get(spec.network())));
        run = new RunViewModel(engine, background, status);
        runs = new RunsViewModel(engine, background, status);
        examination = new Examination(run, training, probes, attention, moments, background, status);
        alarms = new AlarmsViewModel(training, moments, attention, background, status);
        preferences = new PreferencesViewModel(background, status, scale);
        heads = new HeadsViewModel(
                examination.importance(),
                attention,
                moments,
                figures,
                scale,
                screen.viewProperty().isEqualTo(View.HEADS));
        comparison = new ComparisonViewModel(
                attention, moments, runs, scale, screen.viewProperty().isEqualTo(View.COMPARE));
        Setup setup = new Setup(task, data, model, training);
        evaluation = new EvaluationViewModel(
                engine,
                background,
                status,
                run,
                setup::material,
                training.activeProperty(),
                screen.viewProperty().isEqualTo(View.EVALUATE),
                probes);
        network = new NetworkViewModel(model, background, status, attention, () -> screen.show(View.HEATMAP));
        Exhibits exhibits = new Exhibits(
                figures,
                series,
                heads,
                comparison,
                evaluation,
                training.historyVersionProperty().map(version -> losses()));
        export = new ExportViewModel(
                background,
                status,
                exhibits.all(),
                screen.viewProperty().map(exhibits::of),
                attention,
                moments,
                new FigureOrigin(attention, moments, scale, runs, setup, screen)::properties);
        probes.findThrough(setup::probe);
        probes.probes().addListener((ListChangeListener<Probe>)
                change -> scale.suggest(probes.areOfSeries() ? RangeRule.ZERO_TO_MAXIMUM : RangeRule.ZERO_TO_ONE));
        observation = new Observation(probes, moments, training, run, runs);
        teaching = new Teaching(engine, background, status, setup, observation, evaluation, screen, runFolders);
        shootOut = new ShootOutViewModel(setup::recipe, teaching::train, training::stop);
        results = new RunResultsViewModel(
                runs, probes, scale, screen.viewProperty().isEqualTo(View.SHOOT_OUT));
        specs = new SpecFile(background, status, setup);
        foreign = new ForeignAttention(background, status);
        RunDisplay display = new RunDisplay(background, status, setup, probes, observation);
        Restoring restoring = new Restoring(status, attention, probes, moments, scale, screen);
        dataOpening = new DataOpening(status, setup, foreign, observation, screen);
        runOpening = new RunOpening(
                dataOpening, status, setup, foreign, run, runs, display, observation, screen, this.samples);
        opening = new Opening(
                background,
                specs,
                foreign,
                observation,
                screen,
                dataOpening,
                runOpening,
                new FigureOpening(dataOpening, runOpening, background, runs, restoring),
                List.of(data.errorProperty(), run.errorProperty(), foreign.errorProperty()));
        goingOn = new GoingOn(background, status, setup, runs, teaching);
        recovery = new Recovery(background, status, runOpening::open, goingOn);
        new VocabularyCount(background, setup).listen();
    }

    private LossFigure losses() {
        return training.stepsFrom(0).isEmpty()
                ? null
                : new LossFigure(
                        "Loss while training on " + dataOpening.titleProperty().get(),
                        "Thin: every step. Strong: smoothed, %s.".formatted(NumberText.fixed(Smoothing.USUAL, 1)),
                        task.lossUnitProperty().getValue(),
                        training.stepsFrom(0),
                        training.epochsFrom(0),
                        Smoothing.USUAL,
                        false);
    }

    /** Opens whatever it is: the folder of a run, attention, the spec of a network, or a file or folder of data. */
    public void open(Path path) {
        preferences.opened(path);
        opening.open(path);
    }

    /** Opens a sample with its trained run, so that every view has something to show. */
    public void openSample(Sample sample) {
        runOpening.open(sample);
    }

    /** Opens a sample and trains it anew. */
    public void trainSample(Sample sample) {
        dataOpening.open(sample, teaching::train);
    }

    /** Shows another of the runs that are there. */
    public void chooseRun(KnownRun chosen) {
        runOpening.choose(chosen);
    }

    /** Opens a text that was pasted, as if it were a file. */
    public void openText(String text) {
        opening.openText(text);
    }

    /** Writes the run that is shown into a folder. */
    public void saveRun(Path folder) {
        KnownRun shown = runs.currentProperty().get();
        run.save(folder, shown::keptIn);
    }

    /** Writes the chosen network with its options into a file, which can be edited and opened again. */
    public void saveSpec(Path file) {
        specs.save(file);
    }

    /** Trains with what is set up; what cannot be is said where it is. */
    public void train() {
        teaching.train();
    }

    /** The one button: trains, pauses or goes on. */
    public void play() {
        teaching.play();
    }

    /** One update: of the training that goes on, or the first of a new one. */
    public void step() {
        teaching.step();
    }

    /**
     * Takes what arrived since the last pulse; the only way from the engine to the screen.
     *
     * @param nanoseconds time of the pulse
     */
    public void onPulse(long nanoseconds) {
        engineState.onPulse();
        observation.onPulse(screen.showsAttention(), nanoseconds);
        alarms.onPulse(nanoseconds);
        status.onPulse(nanoseconds);
    }

    /** Counts pictures that the screen was too slow to show. */
    public void drop(long frames) {
        status.drop(frames);
    }

    public EngineViewModel engine() {
        return engineState;
    }

    public TaskViewModel task() {
        return task;
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

    public ShootOutViewModel shootOut() {
        return shootOut;
    }

    public RunResultsViewModel results() {
        return results;
    }

    public RunsViewModel runs() {
        return runs;
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

    /** How a training that ended is gone on with. */
    public GoingOn goingOn() {
        return goingOn;
    }

    /** Trainings that were broken off. */
    public Recovery recovery() {
        return recovery;
    }

    /** What is remembered from one start to the next. */
    public PreferencesViewModel preferences() {
        return preferences;
    }

    public ScaleViewModel scale() {
        return scale;
    }

    public FigureViewModel figures() {
        return figures;
    }

    public SeriesViewModel series() {
        return series;
    }

    public HeadsViewModel heads() {
        return heads;
    }

    public ComparisonViewModel comparison() {
        return comparison;
    }

    public Examination examination() {
        return examination;
    }

    public AlarmsViewModel alarms() {
        return alarms;
    }

    public NetworkViewModel network() {
        return network;
    }

    public EvaluationViewModel evaluation() {
        return evaluation;
    }

    public ExportViewModel export() {
        return export;
    }

    /** Attention that another program wrote, while it is what is shown. */
    public ForeignAttention foreign() {
        return foreign;
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
        return screen.pageProperty();
    }

    /** What the stage shows. */
    public ObjectProperty<View> viewProperty() {
        return screen.viewProperty();
    }

    /** Why what the user wanted to open could not be; empty if it could. */
    public ReadOnlyStringProperty openErrorProperty() {
        return opening.errorProperty();
    }

    /** Name of the file or run that is open. */
    public ReadOnlyStringProperty titleProperty() {
        return dataOpening.titleProperty();
    }

    /** Whether there is something to learn from and nothing is being learned. */
    public ReadOnlyBooleanProperty trainableProperty() {
        return teaching.trainableProperty();
    }

    /** Why the last training could not begin or go on; empty if it could. */
    public ReadOnlyStringProperty errorProperty() {
        return teaching.errorProperty();
    }
}
