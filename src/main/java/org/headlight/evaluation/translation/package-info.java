/**
 * How good translations are: BLEU, and answers right token by token.
 *
 * <p>Imports what {@link org.headlight.evaluation} imports.
 */
package org.headlight.evaluation.translation;
