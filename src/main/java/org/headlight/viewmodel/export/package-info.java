/**
 * What the user takes home: the shown figure and its numbers as files.
 *
 * <p>May import export, render, snapshot and the rooms whose pictures it writes. FX thread only.
 */
package org.headlight.viewmodel.export;
