/**
 * The sheet that figures are drawn on: its letters, lines and images, whatever the format of the file.
 *
 * <p>Imports {@code export.file}, {@code render} and {@code snapshot}.
 */
package org.headlight.export.page;
