/**
 * How far forecasts are from what came, and the forecasts that are easily had.
 *
 * <p>Imports what {@link org.headlight.evaluation} imports.
 */
package org.headlight.evaluation.forecast;
