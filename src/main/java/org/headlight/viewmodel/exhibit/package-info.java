/**
 * How a view says what of it can be taken home: each view model has an {@link org.headlight.viewmodel.exhibit.Exhibit}.
 *
 * <p>May import render and snapshot; the rooms of the views import it. FX thread only.
 */
package org.headlight.viewmodel.exhibit;
