package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.headlight.data.DataIdentity;
import org.headlight.export.provenance.Provenance;
import org.headlight.render.ValueRange;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.task.DataSet;
import org.headlight.task.Recipe;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;

/** What a figure that is taken home now says of itself. FX thread only. */
record FigureOrigin(
        AttentionViewModel attention,
        MomentsViewModel moments,
        ScaleViewModel scale,
        RunsViewModel runs,
        Setup setup,
        ScreenViewModel screen) {
    private static final Path HOME = Path.of(System.getProperty("user.home")).toAbsolutePath();

    Map<String, String> properties() {
        Optional<KnownRun> run = Optional.ofNullable(runs.currentProperty().get());
        Optional<DataIdentity> data = run.map(known -> known.run().data()).or(this::openData);
        Recipe recipe = run.map(known -> known.run().recipe()).orElseGet(setup::recipe);
        ValueRange range = scale.rangeNow();
        Optional<ProbeAttention> seen =
                Optional.ofNullable(attention.seenProperty().get());
        return new Provenance(
                        screen.viewProperty().get().name(),
                        run.flatMap(KnownRun::folder)
                                .map(FigureOrigin::portable)
                                .orElse(""),
                        data.map(DataIdentity::name).orElse(""),
                        data.map(DataIdentity::sha256).orElse(""),
                        recipe.network().network(),
                        recipe.seed(),
                        Optional.ofNullable(moments.shownProperty().get())
                                .map(Moment::step)
                                .orElse(0),
                        seen.map(found -> found.probe().text()).orElse(""),
                        Optional.ofNullable(attention.sites().chosenProperty().get()),
                        scale.colorMapProperty().get().name(),
                        scale.rangeProperty().get().words(),
                        range.minimum(),
                        range.maximum())
                .properties();
    }

    private Optional<DataIdentity> openData() {
        return Optional.ofNullable(setup.data().examplesProperty().get())
                .map(DataSet::examples)
                .map(examples -> examples.identity());
    }

    /** A figure is shown to others, so it names no user: what lies in their own folder begins with {@code ~}. */
    static String portable(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.startsWith(HOME) ? "~/" + HOME.relativize(whole).toString().replace('\\', '/') : whole.toString();
    }

    /** The folder that {@link #portable} wrote. */
    static Path folder(String portable) {
        return portable.startsWith("~/") ? HOME.resolve(portable.substring(2)) : Path.of(portable);
    }
}
