/**
 * Forecast: the history of a series goes in, its next rows come out.
 *
 * <p>Imports what {@link org.headlight.task} imports.
 */
package org.headlight.task.forecast;
