/**
 * Figures and attention as files of numbers, for other programs.
 *
 * <p>Imports {@code export.file}, {@code render} and {@code snapshot}.
 */
package org.headlight.export.number;
