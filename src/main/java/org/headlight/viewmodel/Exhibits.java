package org.headlight.viewmodel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.headlight.render.figure.LossFigure;
import org.headlight.viewmodel.attention.FigureViewModel;
import org.headlight.viewmodel.attention.SeriesViewModel;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.heads.HeadsViewModel;

/** What each view shows, to be taken home: a view that is not named here cannot be. */
final class Exhibits {
    private final Map<View, Exhibit> byView = new EnumMap<>(View.class);

    private final Exhibit losses;

    /** @param losses the curves of the training; its value is null while there are none */
    Exhibits(
            FigureViewModel figures,
            SeriesViewModel series,
            HeadsViewModel heads,
            ComparisonViewModel comparison,
            EvaluationViewModel evaluation,
            ObservableValue<LossFigure> losses) {
        this.losses = Exhibit.of("Losses", "losses", losses);
        byView.put(View.HEATMAP, figures.heatmapExhibit());
        byView.put(View.TOKENS, figures.tokensExhibit());
        byView.put(View.SERIES, series.exhibit());
        byView.put(View.HEADS, heads.exhibit());
        byView.put(View.COMPARE, comparison.exhibit());
        byView.put(View.EVALUATE, evaluation.exhibit());
    }

    /** The exhibit of a view; null if it has none. */
    Exhibit of(View view) {
        return byView.get(view);
    }

    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>(byView.values());
        all.add(losses);
        return all;
    }
}
