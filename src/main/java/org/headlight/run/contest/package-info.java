/**
 * Several runs side by side: what differs between them, what each is called, and how they did.
 *
 * <p>Imports what {@link org.headlight.run} imports, and the runs themselves.
 */
package org.headlight.run.contest;
