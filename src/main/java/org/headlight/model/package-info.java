/**
 * The networks a user can choose: which there are, and how a choice is written down.
 *
 * <p>Imports its own rooms, {@code tensor}, {@code data} and {@code snapshot}.
 *
 * <p>A network is one class and one line in the list of its task: {@link org.headlight.model.classifier.Classifiers},
 * {@link org.headlight.model.translator.Translators},
 * {@link org.headlight.model.language.LanguageModels}. Every network is a {@link org.headlight.model.network.Network}: parameters
 * by name, a summary, weights in and out. What it takes and gives is told by a second interface, one for each task, such as
 * {@link org.headlight.model.classifier.Classifier}. Attention leaves every network in the same way, through an
 * {@link org.headlight.model.attention.AttentionRecorder}.
 */
package org.headlight.model;
