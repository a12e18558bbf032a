/**
 * Classify: a text goes in, the probability of each class comes out.
 *
 * <p>Imports what {@link org.headlight.task} imports.
 */
package org.headlight.task.classify;
