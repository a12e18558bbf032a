/**
 * Work that takes a while, and how the user hears of it.
 *
 * <p>May import render; the rooms of the view models may import it. FX thread only.
 */
package org.headlight.viewmodel.work;
