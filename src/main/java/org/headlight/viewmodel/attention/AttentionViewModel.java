package org.headlight.viewmodel.attention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.render.text.Granularity;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * The attention on screen: of the chosen example, at the shown moment, at one site of the network; and what of it is
 * hovered or pinned. Shared by every view. FX thread only.
 */
public final class AttentionViewModel {
    private final MomentsViewModel moments;
    private final ProbesViewModel probes;
    private final SiteViewModel sites = new SiteViewModel();
    private final TextFocus text = new TextFocus();
    private final ObjectProperty<Granularity> granularity =
            new SimpleObjectProperty<>(this, "granularity", Granularity.TOKENS);
    private final ObjectProperty<MapForm> form = new SimpleObjectProperty<>(this, "form", MapForm.OVER_TRAINING);
    private final ReadOnlyObjectWrapper<ProbeAttention> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    private final ReadOnlyObjectWrapper<ShownMap> map = new ReadOnlyObjectWrapper<>(this, "map");
    private final ReadOnlyObjectWrapper<AlignmentReading> alignment = new ReadOnlyObjectWrapper<>(this, "alignment");
    private final ReadOnlyObjectWrapper<CellReading> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<CellReading> pinned = new ReadOnlyObjectWrapper<>(this, "pinned");
    private Cell hoveredCell;
    private Place pinnedPlace;
    private Moment instead;

    public AttentionViewModel(MomentsViewModel moments, ProbesViewModel probes) {
        this.moments = moments;
        this.probes = probes;
        moments.shownProperty().addListener(observable -> refresh());
        probes.chosenProperty().addListener(observable -> changeSite());
        sites.chosenProperty().addListener(observable -> changeSite());
        form.addListener(observable -> refresh());
        granularity.addListener(observable -> changeSite());
    }

    private void changeSite() {
        hoveredCell = null;
        pinnedPlace = null;
        text.clear();
        refresh();
    }

    private void refresh() {
        Moment moment = shown();
        Probe probe = probes.chosenProperty().get();
        Optional<ProbeAttention> attention =
                moment == null || probe == null ? Optional.empty() : ShownMap.attention(moment, probe);
        seen.set(attention.orElse(null));
        sites.offer(seen.get());
        Optional<ShownMap> fine = attention.flatMap(found -> compose(moment, probe));
        map.set(fine.map(shown -> shown.coarser(granularity.get())).orElse(null));
        alignment.set(fine.flatMap(AlignmentReading::of).orElse(null));
        read();
    }

    /** Shows other attention of some examples than was recorded at that step; null to show what was recorded. */
    public void showInstead(Moment other) {
        if (instead != other) {
            instead = other;
            refresh();
        }
    }

    /** The moment that is drawn: the shown one, or what stands in its place for the chosen example; null while there is none. */
    public Moment shown() {
        Moment moment = moments.shownProperty().get();
        boolean replaced = instead != null
                && moment != null
                && moment.step() == instead.step()
                && ShownMap.attention(instead, probes.chosenProperty().get()).isPresent();
        return replaced ? instead : moment;
    }

    /** Rows are steps only where a moment has a single row and the example was watched at more than one moment. */
    private Optional<ShownMap> compose(Moment moment, Probe probe) {
        Optional<ShownMap> grown = form.get() == MapForm.OVER_TRAINING && moment != instead && canGrow()
                ? MapOverTraining.of(upTo(moment), probe, sites.index())
                        .filter(rows -> rows.weights().rows() > 1)
                : Optional.empty();
        return grown.or(() -> ShownMap.ofMoment(moment, probe, sites.index()));
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
        return watched > 1 && hasOneRow();
    }

    private boolean hasOneRow() {
        return Optional.ofNullable(seen.get()).map(ProbeAttention::maps).stream()
                .flatMap(maps -> maps.stream().skip(sites.index()).limit(1))
                .anyMatch(shown -> shown.site().kind() == AttentionKind.POOLING
                        && shown.weights().rows() == 1);
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

    /** Previews a token of the text, counted as {@link TextFocus} does. */
    public void hoverText(int token) {
        text.hover(token);
        hover(token == TextFocus.NONE || map.get() == null ? null : cellOf(token));
    }

    /** Holds on to tokens of the text; where tokens do not ask, pins what the first of them gets. */
    public void pinText(Set<Integer> tokens) {
        ShownMap shown = map.get();
        if (shown != null && (shown.isOfItself() || shown.isOfPair())) {
            text.pin(tokens);
        } else if (tokens.isEmpty()) {
            unpin();
        } else if (shown != null) {
            pin(cellOf(tokens.iterator().next()));
        }
    }

    private Cell cellOf(int token) {
        return TextCells.of(map.get(), text.pinnedProperty().get(), token);
    }

    /** The tokens that the text shows as held: those that ask, where tokens ask, and otherwise the pinned one. */
    public Set<Integer> textPins() {
        ShownMap shown = map.get();
        if (shown != null && (shown.isOfItself() || shown.isOfPair())) {
            return text.pinnedProperty().get();
        }
        return pinned.get() == null ? Set.of() : Set.of(pinned.get().cell().key());
    }

    /** Holds on to a cell of the map; pinning it again lets go. */
    public void pin(Cell cell) {
        Place place = map.get() == null ? null : map.get().place(cell);
        pinnedPlace = place != null && place.equals(pinnedPlace) ? null : place;
        read();
    }

    /** Lets go of the pinned cell. */
    public void unpin() {
        text.pin(Set.of());
        pinnedPlace = null;
        read();
    }

    /** Which of the network's attentions it is. */
    public SiteViewModel sites() {
        return sites;
    }

    /** The tokens of the text whose attention is shown. */
    public TextFocus text() {
        return text;
    }

    /** How much of a text counts as one token. */
    public ObjectProperty<Granularity> granularityProperty() {
        return granularity;
    }

    /** What a row of a pooling attention's map is. */
    public ObjectProperty<MapForm> formProperty() {
        return form;
    }

    /** Everything the network did with the chosen example at the shown moment; null while there is nothing. */
    public ReadOnlyObjectProperty<ProbeAttention> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Whether the network was seen and looks nowhere, because it has no attention. */
    public ObservableValue<Boolean> blindProperty() {
        return seen.map(found -> found.maps().isEmpty()).orElse(false);
    }

    /** The map that is drawn; null while there is none. */
    public ReadOnlyObjectProperty<ShownMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** How much of the drawn weight lies where it should; null where that is not known. */
    public ReadOnlyObjectProperty<AlignmentReading> alignmentProperty() {
        return alignment.getReadOnlyProperty();
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
