package org.headlight.model.forecaster;

import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.Places;

/**
 * What the rows and columns of a forecaster's maps stand for, by their distance from now. Immutable.
 *
 * @param history the rows that are seen
 * @param horizon the rows to come
 */
record SeriesPlaces(Places history, Places horizon) {

    static SeriesPlaces of(SeriesBatch.Size size) {
        return new SeriesPlaces(Places.rows(-size.history(), size.history()), Places.rows(1, size.horizon()));
    }
}
