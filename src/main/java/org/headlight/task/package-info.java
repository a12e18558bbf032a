/**
 * What a network can be taught: a task is one room, a package in here, and everything outside speaks of tasks alike.
 *
 * <p>Imports {@code model}, {@code evaluation}, {@code tensor}, {@code data} and {@code snapshot}.
 *
 * <p>A room answers for its task five questions, one type each: how its options are called and its runs are read again
 * ({@link org.headlight.task.Task}), what it learns from ({@link org.headlight.task.Material}), what it must remember besides
 * the weights ({@link org.headlight.task.Coding}), what a network's numbers mean ({@link org.headlight.task.Solver}), and what a
 * training asks of it, batch after batch ({@link org.headlight.task.Lesson}).
 */
package org.headlight.task;
