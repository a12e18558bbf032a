package org.headlight.viewmodel.export;

/** How many files are made of a view. */
public enum Extent {
    /** One, of what it shows. */
    VIEW("What the view shows"),
    /** One for each head of the network, at the shown moment. */
    HEADS("Every head, a file each"),
    /** One for each recorded moment from one step to another, of the chosen head. */
    MOMENTS("Recorded moments, a file each");

    private final String title;

    Extent(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
