/**
 * All heads of a network at once: how they are ordered and measured, and which is looked at.
 *
 * <p>A room of {@link org.headlight.viewmodel}, with the same imports.
 */
package org.headlight.viewmodel.heads;
