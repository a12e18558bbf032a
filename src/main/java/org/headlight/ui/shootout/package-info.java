/**
 * The page on which all runs stand side by side, and from which more are trained.
 *
 * <p>A room of {@link org.headlight.ui}, with the same imports.
 */
package org.headlight.ui.shootout;
