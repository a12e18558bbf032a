/**
 * What a network is: how it is chosen, what it is built from, what it consists of.
 *
 * <p>Imports {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} and {@code snapshot}.
 */
package org.headlight.model.network;
