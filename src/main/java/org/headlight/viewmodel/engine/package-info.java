/**
 * The engine as the screen sees it: whether it is loaded, the training that goes on, the run that came of it.
 *
 * <p>May import training, run, model, render, snapshot and the room work. FX thread only.
 */
package org.headlight.viewmodel.engine;
