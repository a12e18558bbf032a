/**
 * Two maps and what lies between them: which they are, the difference, and how large it is.
 *
 * <p>A room of {@link org.headlight.viewmodel}, with the same imports.
 */
package org.headlight.viewmodel.comparison;
