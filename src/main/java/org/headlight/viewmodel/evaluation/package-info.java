/**
 * How good the open run is on data it did not learn from: its numbers, its mistakes, every answer.
 *
 * <p>May import evaluation, task, run, data, render and snapshot, and of the view models {@code engine}, {@code attention} and
 * {@code work}. FX thread only, but for what is composed elsewhere.
 */
package org.headlight.viewmodel.evaluation;
