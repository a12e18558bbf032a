/**
 * The alarms of the training on screen.
 *
 * <p>May import analysis, snapshot and the rooms attention, engine, moments and work. FX thread only.
 */
package org.headlight.viewmodel.alarm;
