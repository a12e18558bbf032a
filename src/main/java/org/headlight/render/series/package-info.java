/**
 * A forecast as numbers to draw: what was measured, what was foretold, where each head looked, and what follows from that.
 *
 * <p>Imports {@code snapshot} and {@code render} only. Steps are counted from 0 at the oldest of the history and run on
 * through the horizon; a lag is how many steps a past step lies before the forecast one, 1 or more.
 */
package org.headlight.render.series;
