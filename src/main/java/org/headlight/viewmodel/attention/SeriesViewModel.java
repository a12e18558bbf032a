package org.headlight.viewmodel.attention;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.render.ColorScale;
import org.headlight.render.NumberText;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesHead;
import org.headlight.render.series.SeriesLook;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * The forecast of the chosen example at the shown moment, and what of its attention is looked at: the heads of the chosen
 * layer, one of them chosen like everywhere else. FX thread only.
 */
public final class SeriesViewModel {
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final ScaleViewModel scale;
    private final ObjectProperty<SeriesLook> look = new SimpleObjectProperty<>(this, "look", SeriesLook.FIRST);
    private final ReadOnlyObjectWrapper<SeriesFigure> figure = new ReadOnlyObjectWrapper<>(this, "figure");
    private final ReadOnlyBooleanWrapper ofSeries = new ReadOnlyBooleanWrapper(this, "ofSeries");
    private List<AttentionSite> heads = List.of();
    private ProbeAttention composed;
    private AttentionSite layer;
    private ForecastSeries series;

    public SeriesViewModel(
            AttentionViewModel attention, ProbesViewModel probes, MomentsViewModel moments, ScaleViewModel scale) {
        this.attention = attention;
        this.moments = moments;
        this.scale = scale;
        ofSeries.bind(
                probes.chosenProperty().map(probe -> probe.window().isPresent()).orElse(false));
        attention.seenProperty().addListener(observable -> refresh());
        attention.sites().chosenProperty().addListener(observable -> refresh());
        moments.liveProperty().addListener(observable -> refresh());
        scale.colorMapProperty().addListener(observable -> refresh());
        scale.rangeProperty().addListener(observable -> refresh());
        look.addListener((observable, before, after) -> follow(before, after));
    }

    private void refresh() {
        ProbeAttention seen = attention.seenProperty().get();
        Optional<SeriesWindow> window =
                Optional.ofNullable(seen).flatMap(found -> found.probe().window());
        Optional<Forecast> forecast = Optional.ofNullable(seen).flatMap(ProbeAttention::forecast);
        if (window.isEmpty() || forecast.isEmpty()) {
            figure.set(null);
            return;
        }
        AttentionSite chosen = attention.sites().chosenProperty().get();
        if (seen != composed || !isSameLayer(layer, chosen)) {
            compose(seen, window.get(), forecast.get(), chosen);
        }
        int head = Math.max(0, heads.indexOf(chosen));
        if (head == look.get().head()) {
            draw();
        } else {
            look.set(look.get().withHead(head)); // which draws
        }
    }

    private void compose(ProbeAttention seen, SeriesWindow window, Forecast forecast, AttentionSite chosen) {
        List<AttentionMap> maps = seen.maps().stream()
                .filter(map -> isSameLayer(map.site(), chosen))
                .filter(map -> ForecastSeries.looksAtHistory(
                        map, window.history().rows(), window.truth().rows()))
                .toList();
        heads = maps.stream().map(AttentionMap::site).toList();
        series = ForecastSeries.of(window, forecast, maps);
        composed = seen;
        layer = chosen;
    }

    private static boolean isSameLayer(AttentionSite one, AttentionSite other) {
        return one != null
                && other != null
                && one.stack().equals(other.stack())
                && one.kind() == other.kind()
                && one.layer() == other.layer();
    }

    /** A head that was chosen in the series is chosen everywhere. */
    private void follow(SeriesLook before, SeriesLook looked) {
        if (looked.head() != before.head() && looked.head() < heads.size()) {
            attention.sites().chosenProperty().set(heads.get(looked.head()));
        }
        if (attention.seenProperty().get() == composed) {
            draw();
        }
    }

    private void draw() {
        if (series == null) {
            return;
        }
        List<Matrix> weights = series.heads().stream().map(SeriesHead::weights).toList();
        String ahead = series.time().step().text(series.horizon());
        figure.set(new SeriesFigure(
                "%s, the next %s".formatted(series.target().name(), ahead),
                caption(),
                series,
                valid(look.get()),
                new ColorScale(
                        scale.colorMapProperty().get(),
                        scale.rangeProperty().get().range(weights))));
    }

    /** A look may be older than the series it is laid over. */
    private SeriesLook valid(SeriesLook looked) {
        boolean inside = looked.step() < series.horizon()
                && looked.brushed()
                        .map(brushed -> brushed.end() <= series.history())
                        .orElse(true);
        int head = Math.clamp(looked.head(), 0, Math.max(0, heads.size() - 1));
        return inside ? looked.withHead(head) : new SeriesLook(head, SeriesLook.MEAN, Optional.empty(), looked.byLag());
    }

    private String caption() {
        String step = NumberText.count(
                moments.shownProperty().get() == null
                        ? 0
                        : moments.shownProperty().get().step());
        String when = moments.liveProperty().get() ? "live" : "recorded";
        String where = heads.isEmpty()
                ? "Attention of this part is not laid over the history: it has no column for each of its steps."
                : "Colour range %s, the same for every head."
                        .formatted(scale.rangeProperty().get().words());
        return "%s Step %s, %s.".formatted(where, step, when);
    }

    /** The forecast, to be taken home. */
    public Exhibit exhibit() {
        return Exhibit.ofHead("Series", "series", figure);
    }

    /** What is pinned, chosen and brushed. */
    public ObjectProperty<SeriesLook> lookProperty() {
        return look;
    }

    /** The forecast as it is drawn; null while there is none. */
    public ReadOnlyObjectProperty<SeriesFigure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Whether the chosen example is a stretch of a series. */
    public ReadOnlyBooleanProperty ofSeriesProperty() {
        return ofSeries.getReadOnlyProperty();
    }
}
