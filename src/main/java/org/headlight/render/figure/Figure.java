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

    /**
     * The same for a place that says some of it in words of its own, such as a paper.
     *
     * @param titled whether it keeps its title
     * @param explained whether it keeps what tells how to read it
     */
    Figure worded(boolean titled, boolean explained);
}
