/**
 * How well a classifier tells classes apart, and how well they are told apart without one.
 *
 * <p>Imports what {@link org.headlight.evaluation} imports.
 */
package org.headlight.evaluation.classification;
