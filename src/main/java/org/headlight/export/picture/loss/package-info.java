/**
 * The drawing of the curves of a training.
 *
 * <p>Imports {@code export.page}, {@code render} and {@code snapshot}.
 */
package org.headlight.export.picture.loss;
