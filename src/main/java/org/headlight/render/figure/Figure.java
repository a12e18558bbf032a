package org.headlight.render.figure;

/** Something that can be shown and saved as a picture, as plain data without colours of a theme or sizes of a window. */
public sealed interface Figure
        permits HeatmapFigure,
                TokenFigure,
                LossFigure,
                HeadGridFigure,
                ComparisonFigure,
                SeriesFigure,
                ConfusionFigure {

    /** What it shows, in a few words. */
    String title();
}
