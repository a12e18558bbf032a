/**
 * The drawing of a text whose tokens are coloured.
 *
 * <p>Imports {@code export.page}, {@code render} and {@code snapshot}.
 */
package org.headlight.export.picture.text;
