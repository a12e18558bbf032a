/**
 * Reads labelled texts from tables and folders: finds out what they are, shows them, and takes them in.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code data.table} and the JDK.
 */
package org.headlight.data.labelled;
