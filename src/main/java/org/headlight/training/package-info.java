/**
 * Teaches a model and tells the outside what happened.
 *
 * <p>Imports {@code task}, {@code model}, {@code run}, {@code evaluation}, {@code tensor}, {@code data} and {@code snapshot}. One engine
 * thread owns everything native; what leaves it are values of {@code snapshot}, {@code run} and {@code evaluation}.
 */
package org.headlight.training;
