/**
 * How good a model is on data it has not seen.
 *
 * <p>Imports {@code snapshot}: it judges answers, whoever gave them.
 */
package org.headlight.evaluation;
