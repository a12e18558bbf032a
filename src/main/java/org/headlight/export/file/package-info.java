/**
 * Files that are whole or not there, and why one could not be written.
 *
 * <p>Imports the JDK alone.
 */
package org.headlight.export.file;
