/**
 * A training over its steps: the growing curves, their chart and the slider that picks a moment.
 *
 * <p>May import {@code ui.control.theme}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.control.timeline;
