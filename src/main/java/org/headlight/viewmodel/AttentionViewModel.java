package org.headlight.viewmodel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;

/**
 * The attention on screen: of the chosen example, at the shown moment, at one site of the network; and what of it is
 * hovered or pinned. Shared by every view. FX thread only.
 */
public final class AttentionViewModel {
    /** Stands for no key. */
    public static final int NO_KEY = -1;

    private final MomentsViewModel moments;
    private final ProbesViewModel probes;
    private final IntegerProperty site = new SimpleIntegerProperty(this, "site", 0);
    private final ObjectProperty<MapForm> form = new SimpleObjectProperty<>(this, "form", MapForm.OVER_TRAINING);
    private final ReadOnlyObjectWrapper<ProbeAttention> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    private final ReadOnlyObjectWrapper<ShownMap> map = new ReadOnlyObjectWrapper<>(this, "map");
    private final ReadOnlyObjectWrapper<CellReading> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<CellReading> pinned = new ReadOnlyObjectWrapper<>(this, "pinned");
    private Cell hoveredCell;
    private Place pinnedPlace;

    AttentionViewModel(MomentsViewModel moments, ProbesViewModel probes) {
        this.moments = moments;
        this.probes = probes;
        moments.shownProperty().addListener(observable -> refresh());
        probes.chosenProperty().addListener(observable -> changeExample());
        site.addListener(observable -> refresh());
        form.addListener(observable -> refresh());
    }

    private void changeExample() {
        hoveredCell = null;
        pinnedPlace = null;
        refresh();
    }

    private void refresh() {
        Moment moment = moments.shownProperty().get();
        Probe probe = probes.chosenProperty().get();
        Optional<ProbeAttention> attention =
                moment == null || probe == null ? Optional.empty() : ShownMap.attention(moment, probe);
        seen.set(attention.orElse(null));
        map.set(attention.flatMap(found -> compose(moment, probe)).orElse(null));
        read();
    }

    /** Rows are steps only where a moment has a single row and the example was watched at more than one moment. */
    private Optional<ShownMap> compose(Moment moment, Probe probe) {
        Optional<ShownMap> grown = form.get() == MapForm.OVER_TRAINING && canGrow()
                ? ShownMap.overTraining(upTo(moment), probe, site.get())
                        .filter(rows -> rows.weights().rows() > 1)
                : Optional.empty();
        return grown.or(() -> ShownMap.ofMoment(moment, probe, site.get()));
    }

    private List<Moment> upTo(Moment moment) {
        return moments.recorded().stream()
                .filter(recorded -> recorded.step() <= moment.step())
                .toList();
    }

    /** Whether the map at this site can be shown as it grew over the training. */
    public boolean canGrow() {
        Probe probe = probes.chosenProperty().get();
        long watched = moments.recorded().stream()
                .filter(moment ->
                        probe != null && ShownMap.attention(moment, probe).isPresent())
                .limit(2)
                .count();
        return watched > 1 && currentSite().map(AttentionSite::kind).orElse(null) == AttentionKind.POOLING;
    }

    private Optional<AttentionSite> currentSite() {
        return Optional.ofNullable(seen.get())
                .map(ProbeAttention::maps)
                .filter(maps -> site.get() < maps.size())
                .map(maps -> maps.get(site.get()))
                .map(AttentionMap::site);
    }

    private void read() {
        hovered.set(Optional.ofNullable(hoveredCell).flatMap(this::inside).orElse(null));
        pinned.set(Optional.ofNullable(pinnedPlace)
                .flatMap(place -> Optional.ofNullable(map.get()).flatMap(shown -> shown.cell(place)))
                .flatMap(this::inside)
                .orElse(null));
    }

    private Optional<CellReading> inside(Cell cell) {
        ShownMap shown = map.get();
        boolean inside = shown != null
                && cell.query() < shown.weights().rows()
                && cell.key() < shown.weights().columns();
        return inside ? Optional.of(CellReading.of(shown, cell)) : Optional.empty();
    }

    /** Previews a cell of the map; null when the pointer leaves. */
    public void hover(Cell cell) {
        hoveredCell = cell;
        read();
    }

    /** Previews a key in the row of the shown moment; {@link #NO_KEY} when the pointer leaves. */
    public void hoverKey(int key) {
        hover(key == NO_KEY || map.get() == null ? null : inShownRow(key));
    }

    /** Holds on to a key in the row of the shown moment. */
    public void pinKey(int key) {
        if (map.get() != null) {
            pin(inShownRow(key));
        }
    }

    private Cell inShownRow(int key) {
        return new Cell(map.get().weights().rows() - 1, key);
    }

    /** Holds on to a cell of the map; pinning it again lets go. */
    public void pin(Cell cell) {
        Place place = map.get() == null ? null : map.get().place(cell);
        pinnedPlace = place != null && place.equals(pinnedPlace) ? null : place;
        read();
    }

    /** Lets go of the pinned cell. */
    public void unpin() {
        pinnedPlace = null;
        read();
    }

    /** Index of the site in the order of the maps, from 0. */
    public IntegerProperty siteProperty() {
        return site;
    }

    /** What a row of a pooling attention's map is. */
    public ObjectProperty<MapForm> formProperty() {
        return form;
    }

    /** Everything the network did with the chosen example at the shown moment; null while there is nothing. */
    public ReadOnlyObjectProperty<ProbeAttention> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** The map that is drawn; null while there is none. */
    public ReadOnlyObjectProperty<ShownMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** The cell under the pointer in numbers; null if there is none. */
    public ReadOnlyObjectProperty<CellReading> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The pinned cell in numbers; null if there is none. */
    public ReadOnlyObjectProperty<CellReading> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }
}
