/**
 * Reads labelled texts from files and folders: finds out what a file is, shows it, and takes it in.
 *
 * <p>Imports {@code data}, the JDK, FastCSV and Jackson.
 */
package org.headlight.data.file;
