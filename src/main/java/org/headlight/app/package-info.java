/** Builds the object graph by hand and starts the window or a command. May import everything. */
package org.headlight.app;
