package org.headlight.export.picture;

import org.headlight.export.page.Picture;
import org.headlight.export.page.Typeface;
import org.headlight.export.picture.loss.LossPicture;
import org.headlight.export.picture.text.TokenPicture;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.figure.TokenFigure;

/** How each kind of figure is drawn: the one place to name a new one. */
public final class Pictures {

    private Pictures() {}

    /** The figure as something that can draw itself. */
    public static Picture of(Figure figure, Typeface type) {
        return switch (figure) {
            case HeatmapFigure heatmap -> new HeatmapPicture(heatmap, type);
            case TokenFigure tokens -> new TokenPicture(tokens, type);
            case LossFigure loss -> new LossPicture(loss, type);
            case HeadGridFigure heads -> new HeadGridPicture(heads, type);
            case SeriesFigure series -> new SeriesPicture(series);
            case ConfusionFigure confusion -> new ConfusionPicture(confusion, type);
            case ComparisonFigure comparison -> new ComparisonPicture(comparison, type);
        };
    }
}
