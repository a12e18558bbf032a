/**
 * The networks that forecast a series.
 *
 * <p>Imports {@code model.network}, {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} and {@code snapshot}.
 */
package org.headlight.model.forecaster;
