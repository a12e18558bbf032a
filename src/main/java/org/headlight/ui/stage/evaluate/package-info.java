/**
 * How good the open run is: its numbers, its mistakes, every answer.
 *
 * <p>Imports what {@link org.headlight.ui.stage} imports.
 */
package org.headlight.ui.stage.evaluate;
