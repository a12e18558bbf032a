/**
 * Whether attention matters: what is taken from the network to see its answer change, one thing at a time or all in turn.
 *
 * <p>May import analysis, render, snapshot and the rooms attention, engine, moments and work. FX thread only.
 */
package org.headlight.viewmodel.matter;
