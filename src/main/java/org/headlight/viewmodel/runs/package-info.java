/**
 * Several trained runs of the same data: which are there, which of them every view shows, and what each saw.
 *
 * <p>A room of {@link org.headlight.viewmodel}, with the same imports; uses the rooms work, engine, moments and attention.
 */
package org.headlight.viewmodel.runs;
