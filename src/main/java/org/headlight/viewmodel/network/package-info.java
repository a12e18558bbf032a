/**
 * What the chosen network is made of.
 *
 * <p>May import model (specs and summaries), snapshot, and of the view models {@code attention} and {@code setup}. FX thread only.
 */
package org.headlight.viewmodel.network;
