/**
 * What attention says and whether it matters: measures of one map, and of the difference between two.
 *
 * <p>Imports {@code model} and {@code snapshot} alone. Everything here is a pure function of immutable values, safe from any
 * thread. A masked cell never counts, and a row with a weight that is no number is left out and not taken for zero.
 */
package org.headlight.analysis;
