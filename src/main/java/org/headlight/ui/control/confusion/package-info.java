/**
 * Which class was taken for which, to look at and to choose from.
 *
 * <p>May import {@code render}, {@code snapshot} and {@code ui.control.theme}.
 */
package org.headlight.ui.control.confusion;
