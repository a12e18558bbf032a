/**
 * The recorded moments of a training, and which of them every view shows.
 *
 * <p>May import snapshot. FX thread only.
 */
package org.headlight.viewmodel.moments;
