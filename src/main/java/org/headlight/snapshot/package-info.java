/**
 * Immutable values that cross threads: what the engine says and what the screen shows.
 *
 * <p>Records and enums on the JDK alone; everything may import this package and it imports nothing of ours.
 */
package org.headlight.snapshot;
