/**
 * What goes wrong in a training, or at last goes right, told as soon as it shows.
 *
 * <p>Imports {@code analysis}, {@code model} and {@code snapshot} alone. Pure functions of what was recorded, safe from any thread.
 */
package org.headlight.analysis.alarm;
