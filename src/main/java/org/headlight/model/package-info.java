/**
 * The networks a user can choose, from spec to forward pass.
 *
 * <p>Imports {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} (its batches) and {@code snapshot}. A
 * network is one class and one line in {@link org.headlight.model.Networks}.
 */
package org.headlight.model;
