/**
 * Pictures as tables: the same numbers for eyes and ears that colours do not help.
 *
 * <p>May import the other rooms of controls, render and snapshot. FX thread only.
 */
package org.headlight.ui.control.table;
