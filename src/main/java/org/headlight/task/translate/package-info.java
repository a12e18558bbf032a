/**
 * Translate: a text goes in, another comes out, token by token.
 *
 * <p>Imports what {@link org.headlight.task} imports.
 */
package org.headlight.task.translate;
