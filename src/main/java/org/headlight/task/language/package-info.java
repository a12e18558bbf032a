/**
 * Language: a text goes on, token by token.
 *
 * <p>Imports what {@link org.headlight.task} imports.
 */
package org.headlight.task.language;
