package org.headlight.viewmodel;

/** What fills the window. */
public enum Page {
    /** Ways in: a file or a sample. */
    START,
    /** The panes around an open file or run. */
    WORKBENCH
}
