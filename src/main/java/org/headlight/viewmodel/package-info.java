/**
 * What the user sees and can do, as properties and commands, without a single control.
 *
 * <p>May import training, evaluation, analysis, export, run, model, data, render and snapshot, and of JavaFX only the
 * beans. Everything here is confined to the screen's thread; long work goes through {@link
 * org.headlight.viewmodel.work.Background}.
 */
package org.headlight.viewmodel;
