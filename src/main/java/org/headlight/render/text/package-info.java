/**
 * How much of a text counts as one token where attention is shown.
 *
 * <p>May import snapshot.
 */
package org.headlight.render.text;
