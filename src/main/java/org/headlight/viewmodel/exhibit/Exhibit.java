package org.headlight.viewmodel.exhibit;

import javafx.beans.value.ObservableValue;
import org.headlight.render.figure.Figure;

/**
 * What a view shows, to be taken home as a picture or as numbers: all that a new view has to say of its export. It follows the
 * shown moment and the chosen head as the view does, so that rows of files can be made of it. FX thread only.
 *
 * @param title its name on the screen
 * @param fileName how the names of its files begin, in small letters
 * @param shown the figure that is on screen, whose value is null while there is none
 * @param ofOneHead whether it shows the chosen head, and would show another if that were chosen
 */
public record Exhibit(String title, String fileName, ObservableValue<? extends Figure> shown, boolean ofOneHead) {

    /** A view that shows the same whichever head is chosen. */
    public static Exhibit of(String title, String fileName, ObservableValue<? extends Figure> shown) {
        return new Exhibit(title, fileName, shown, false);
    }

    /** A view that shows the chosen head. */
    public static Exhibit ofHead(String title, String fileName, ObservableValue<? extends Figure> shown) {
        return new Exhibit(title, fileName, shown, true);
    }

    @Override
    public String toString() {
        return title;
    }
}
