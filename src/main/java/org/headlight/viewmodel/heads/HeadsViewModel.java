package org.headlight.viewmodel.heads;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.render.ColorScale;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Fact;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.FigureViewModel;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.attention.ShownMap;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.matter.ImportanceViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * Every head of the network at the shown moment on the chosen example, and the one that is looked at: the hovered, or else the
 * chosen. Nothing is computed while the view is not on screen. FX thread only.
 */
public final class HeadsViewModel {
    private final ImportanceViewModel importance;
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final FigureViewModel figures;
    private final ScaleViewModel scale;
    private final ObservableValue<Boolean> onScreen;
    private final ObjectProperty<HeadMeasure> measure =
            new SimpleObjectProperty<>(this, "measure", HeadMeasure.ENTROPY);
    private final ObjectProperty<HeadOrder> order = new SimpleObjectProperty<>(this, "order", HeadOrder.INDEX);
    private final ObjectProperty<AttentionSite> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ReadOnlyObjectWrapper<HeadGridFigure> grid = new ReadOnlyObjectWrapper<>(this, "grid");
    private final ReadOnlyObjectWrapper<HeatmapFigure> heatmap = new ReadOnlyObjectWrapper<>(this, "heatmap");
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(this, "facts", List.of());
    private List<HeadReading> heads = List.of();
    private ProbeAttention measured;
    private ProbeAttention measuredBefore;
    private Map<AttentionSite, Double> measuredImportance = Map.of();

    /** @param onScreen whether the view can be seen */
    public HeadsViewModel(
            ImportanceViewModel importance,
            AttentionViewModel attention,
            MomentsViewModel moments,
            FigureViewModel figures,
            ScaleViewModel scale,
            ObservableValue<Boolean> onScreen) {
        this.importance = importance;
        this.attention = attention;
        this.moments = moments;
        this.figures = figures;
        this.scale = scale;
        this.onScreen = onScreen;
        follow(
                this::measureAnew,
                attention.seenProperty(),
                moments.liveProperty(),
                onScreen,
                importance.importanceProperty());
        follow(this::askImportance, measure, order, onScreen, attention.seenProperty());
        follow(this::compose, measure, order, scale.colorMapProperty(), scale.rangeProperty(), scale.lockedProperty());
        follow(this::look, hovered, figures.heatmapProperty());
    }

    private static void follow(Runnable refresh, Observable... changes) {
        for (Observable change : changes) {
            change.addListener(observable -> refresh.run());
        }
    }

    /** Computed only once it is to be seen. */
    private void askImportance() {
        boolean wanted = measure.get() == HeadMeasure.IMPORTANCE || order.get() == HeadOrder.IMPORTANCE;
        if (onScreen.getValue() && wanted) {
            importance.ask();
        }
    }

    private void measureAnew() {
        if (!onScreen.getValue()) {
            grid.set(null);
            return;
        }
        ProbeAttention seen = attention.seenProperty().get();
        Optional<ProbeAttention> before = before();
        Map<AttentionSite, Double> known = importance.importanceProperty().get();
        if (seen != measured || before.orElse(null) != measuredBefore || known != measuredImportance) {
            measured = seen;
            measuredBefore = before.orElse(null);
            measuredImportance = known;
            measure(before);
        }
        compose();
        look();
    }

    /** There may be hundreds of heads with millions of weights: all processors share them. */
    private void measure(Optional<ProbeAttention> before) {
        heads = Optional.ofNullable(attention.seenProperty().get()).map(ProbeAttention::maps).stream()
                .flatMap(List::stream)
                .parallel()
                .map(map -> HeadReading.of(
                        map,
                        before.flatMap(seen -> at(seen, map.site())),
                        measuredImportance.getOrDefault(map.site(), Double.NaN)))
                .toList();
    }

    /** The same example at the recorded moment before the shown one. */
    private Optional<ProbeAttention> before() {
        Moment shown = moments.shownProperty().get();
        ProbeAttention seen = attention.seenProperty().get();
        if (shown == null || seen == null) {
            return Optional.empty();
        }
        return moments.recorded().stream()
                .filter(moment -> moment.step() < shown.step())
                .reduce((first, second) -> second)
                .flatMap(moment -> ShownMap.attention(moment, seen.probe()));
    }

    private static Optional<AttentionMap> at(ProbeAttention seen, AttentionSite site) {
        return seen.maps().stream().filter(map -> map.site().equals(site)).findFirst();
    }

    private void compose() {
        if (heads.isEmpty() || !onScreen.getValue()) {
            grid.set(null);
            return;
        }
        ColorScale colors = new ColorScale(
                scale.colorMapProperty().get(),
                scale.range(attention.seenProperty().get()));
        grid.set(new HeadGridComposer(measure.get(), order.get(), colors).compose(heads, caption()));
    }

    private String caption() {
        int step = moments.shownProperty().get().step();
        return "“%s” Colour range %s, the same for every head. Step %s, %s."
                .formatted(
                        attention.seenProperty().get().probe().text(),
                        scale.rangeProperty().get().words(),
                        NumberText.count(step),
                        moments.liveProperty().get() ? "live" : "recorded");
    }

    private void look() {
        if (!onScreen.getValue()) {
            return;
        }
        AttentionSite chosen = attention.sites().chosenProperty().get();
        AttentionSite looked = hovered.get() == null ? chosen : hovered.get();
        Optional<HeadReading> head =
                heads.stream().filter(other -> other.site().equals(looked)).findFirst();
        facts.set(head.map(HeadReading::facts).orElse(List.of()));
        heatmap.set(
                looked == null || looked.equals(chosen) || head.isEmpty()
                        ? figures.heatmapProperty().get()
                        : preview(head.get()));
    }

    private HeatmapFigure preview(HeadReading head) {
        return ShownMap.ofMoment(
                        attention.shown(), attention.seenProperty().get().probe(), heads.indexOf(head))
                .map(figures::heatmap)
                .orElse(null);
    }

    /** Sorts by the next of the orders. */
    public void sort() {
        order.set(order.get().next());
    }

    /** All heads, to be taken home. */
    public Exhibit exhibit() {
        return Exhibit.of("All heads", "heads", grid);
    }

    /** What the frames and the numbers say. */
    public ObjectProperty<HeadMeasure> measureProperty() {
        return measure;
    }

    /** In which order the heads of a layer stand. */
    public ObjectProperty<HeadOrder> orderProperty() {
        return order;
    }

    /** The head that is previewed; null for none. */
    public ObjectProperty<AttentionSite> hoveredProperty() {
        return hovered;
    }

    /** The head that stays, the one that every view shows; null while nothing was seen. */
    public ObjectProperty<AttentionSite> lockedProperty() {
        return attention.sites().chosenProperty();
    }

    /** All heads; null while nothing was seen. */
    public ReadOnlyObjectProperty<HeadGridFigure> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /** The head that is looked at, in full size; null while nothing was seen. */
    public ReadOnlyObjectProperty<HeatmapFigure> heatmapProperty() {
        return heatmap.getReadOnlyProperty();
    }

    /** The head that is looked at, in numbers; empty while nothing was seen. */
    public ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }
}
