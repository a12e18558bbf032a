/**
 * How good a model is on data it has not seen.
 *
 * <p>Imports {@code data} and {@code snapshot}: it judges answers, whoever gave them, and gives those of simple baselines.
 */
package org.headlight.evaluation;
