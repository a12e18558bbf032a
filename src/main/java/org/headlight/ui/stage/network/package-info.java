/**
 * What the network is made of: a diagram from the input to the output, and a table of its layers.
 *
 * <p>Imports what {@link org.headlight.ui.stage} imports.
 */
package org.headlight.ui.stage.network;
