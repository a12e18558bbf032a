/**
 * Figures as files of pictures.
 *
 * <p>Imports {@code export.picture} and what it draws on, {@code render} and {@code snapshot}.
 */
package org.headlight.export.image;
