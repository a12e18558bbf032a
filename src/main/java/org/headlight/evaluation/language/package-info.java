/**
 * How well the next token is foretold, and how well it is foretold by counting.
 *
 * <p>Imports what {@link org.headlight.evaluation} imports.
 */
package org.headlight.evaluation.language;
