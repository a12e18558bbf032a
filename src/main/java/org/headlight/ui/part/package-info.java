/**
 * What every pane is made with: small nodes, and the dialogs of the desktop.
 *
 * <p>May import nothing of ours.
 */
package org.headlight.ui.part;
