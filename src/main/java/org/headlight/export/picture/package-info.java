/**
 * The drawing of each kind of figure, the same for every format.
 *
 * <p>Imports {@code export.page}, {@code render} and {@code snapshot}.
 */
package org.headlight.export.picture;
