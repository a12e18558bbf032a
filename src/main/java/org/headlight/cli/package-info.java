/**
 * The same engine without a window, one small class a command; for scripts, servers and tests.
 *
 * <p>Imports {@code training}, {@code evaluation}, {@code analysis}, {@code export}, {@code run}, {@code model}, {@code data}
 * and {@code snapshot}. The names of commands, options and JSON keys are a promise to scripts.
 */
package org.headlight.cli;
