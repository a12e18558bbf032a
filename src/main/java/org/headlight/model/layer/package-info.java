/**
 * The parts any network uses: each holds its parameters and calls the operations of {@code tensor}.
 *
 * <p>Imports {@code tensor} and {@code snapshot}.
 */
package org.headlight.model.layer;
