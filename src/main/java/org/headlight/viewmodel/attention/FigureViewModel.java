package org.headlight.viewmodel.attention;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.Normalisation;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.AxisNames;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.RowSumText;
import org.headlight.render.figure.SiteText;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.text.Granularity;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.TokenText;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * The figures of the shown attention, complete with every word around them: the views draw them, the exports write them, so
 * that a file cannot differ from the screen. FX thread only.
 */
public final class FigureViewModel {
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final ScaleViewModel scale;
    private TokenText labelled;
    private List<AxisLabel> labels = List.of();
    private final ReadOnlyObjectWrapper<HeatmapFigure> heatmap = new ReadOnlyObjectWrapper<>(this, "heatmap");
    private final ReadOnlyObjectWrapper<TokenFigure> tokens = new ReadOnlyObjectWrapper<>(this, "tokens");

    public FigureViewModel(AttentionViewModel attention, MomentsViewModel moments, ScaleViewModel scale) {
        this.attention = attention;
        this.moments = moments;
        this.scale = scale;
        attention.mapProperty().addListener(observable -> refresh());
        attention.text().tokensProperty().addListener(observable -> refreshTokens());
        moments.liveProperty().addListener(observable -> refresh());
        scale.colorMapProperty().addListener(observable -> refresh());
        scale.rangeProperty().addListener(observable -> refresh());
        scale.lockedProperty().addListener(observable -> refresh());
        scale.normalisationProperty().addListener(observable -> refresh());
        scale.rowShareProperty().addListener(observable -> refresh());
        scale.intensityProperty().addListener(observable -> refresh());
    }

    private void refresh() {
        ShownMap map = attention.mapProperty().get();
        heatmap.set(map == null ? null : heatmap(map));
        refreshTokens();
    }

    /** The heatmap of any map, in the colours of all. */
    public HeatmapFigure heatmap(ShownMap map) {
        boolean grows = map.form() == MapForm.OVER_TRAINING;
        AxisNames axes = AxisNames.of(map.site(), map.probe());
        Matrix numbers = scale.shown(map.weights());
        return new HeatmapFigure(
                grows ? "Attention over the training" : SiteText.title(map.site()),
                grows
                        ? "Each row is a recorded step and shows where the network looked. "
                                + RowSumText.of(map.weights())
                        : "Each row shows where one query looked. " + RowSumText.of(map.weights()),
                caption(colors() + merged()),
                grows ? "step" : axes.query(),
                axes.key(),
                map.rowLabels(),
                columnLabels(map.key()),
                numbers,
                CellMask.whereScored(map.scores()),
                new ColorScale(
                        scale.colorMapProperty().get(),
                        scale.range(attention.seenProperty().get(), numbers)),
                scale.normalisationProperty().get().valueName());
    }

    /** The same for every head of an example, and long to make for long texts. */
    private List<AxisLabel> columnLabels(TokenText key) {
        if (key != labelled) {
            labelled = key;
            labels = AxisLabel.ofTokens(key.tokens());
        }
        return labels;
    }

    private String colors() {
        double share = scale.rowShareProperty().get();
        String filter =
                share >= 1 ? "" : " Of each row the largest weights that make up %.0f %%.".formatted(100 * share);
        Normalisation divided = scale.normalisationProperty().get();
        String by = divided == Normalisation.NONE ? "" : " Divided: %s.".formatted(divided.words());
        return "Colour range %s, %s.%s%s".formatted(scale.rangeProperty().get().words(), scale.validity(), filter, by);
    }

    private void refreshTokens() {
        ShownMap map = attention.mapProperty().get();
        if (map == null) {
            tokens.set(null);
            return;
        }
        String how = map.isOfItself() || map.isOfPair()
                ? "%s. Click tokens to hold them, with Shift several.".formatted(SiteText.title(map.site()))
                : "Intensity changes the colours, not the numbers.";
        tokens.set(new TokenFigureComposer(
                        map,
                        attention.seenProperty().get(),
                        attention.text().tokensProperty().get(),
                        scale.intensityProperty().get())
                .compose(caption(how + merged())));
    }

    /** How numbers of tokens became those of words. */
    private String merged() {
        Granularity granularity = attention.granularityProperty().get();
        return granularity == Granularity.TOKENS
                ? ""
                : " %s: summed over the keys of a %s, averaged over its queries."
                        .formatted(granularity.title(), granularity.unit());
    }

    private String caption(String first) {
        int step = moments.shownProperty().get() == null
                ? 0
                : moments.shownProperty().get().step();
        String when = moments.liveProperty().get() ? "live" : "recorded";
        return String.join(" ", List.of(first, "Step %s, %s.".formatted(NumberText.count(step), when)));
    }

    /** The heatmap, to be taken home. */
    public Exhibit heatmapExhibit() {
        return Exhibit.ofHead("Heatmap", "heatmap", heatmap);
    }

    /** The coloured text, to be taken home. */
    public Exhibit tokensExhibit() {
        return Exhibit.ofHead("Tokens", "tokens", tokens);
    }

    /** The heatmap of the shown attention; null while there is none. */
    public ReadOnlyObjectProperty<HeatmapFigure> heatmapProperty() {
        return heatmap.getReadOnlyProperty();
    }

    /** The text of the shown attention; null while there is none. */
    public ReadOnlyObjectProperty<TokenFigure> tokensProperty() {
        return tokens.getReadOnlyProperty();
    }
}
