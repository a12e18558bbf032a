/**
 * What is chosen before a training: the task, the data, the network and its options.
 *
 * <p>May import task, model, data, render, snapshot and the rooms work and engine. FX thread only.
 */
package org.headlight.viewmodel.setup;
