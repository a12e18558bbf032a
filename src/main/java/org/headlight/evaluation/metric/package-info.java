/**
 * The numbers that say how good something is, how sure they are, and what they are held against.
 *
 * <p>Imports nothing of ours.
 */
package org.headlight.evaluation.metric;
