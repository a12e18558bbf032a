/**
 * What the app remembers of its user from one start to the next: the look, the colours, the window's place, recent files.
 *
 * <p>A room of {@link org.headlight.viewmodel}, with the same imports; uses the rooms work and attention.
 */
package org.headlight.viewmodel.preferences;
