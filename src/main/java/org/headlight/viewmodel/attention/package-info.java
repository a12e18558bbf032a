/**
 * The attention that is shown: of which example, at which place, in which form and colours.
 *
 * <p>May import render, snapshot and the room moments. FX thread only.
 */
package org.headlight.viewmodel.attention;
