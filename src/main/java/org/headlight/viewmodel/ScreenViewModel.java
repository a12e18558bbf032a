package org.headlight.viewmodel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where the user is: the page that fills the window, and the view that fills its stage. FX thread only. */
final class ScreenViewModel {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.START);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.HEATMAP);

    /** Goes to a view of the workbench. */
    void show(View shown) {
        view.set(shown);
        page.set(Page.WORKBENCH);
    }

    /** Goes to the workbench, and from its data to the attention that there will be. */
    void showAttention() {
        show(view.get() == View.DATA ? View.HEATMAP : view.get());
    }

    /** Whether anything on screen shows attention. */
    boolean showsAttention() {
        return page.get() == Page.WORKBENCH && view.get().showsAttention();
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    ObjectProperty<View> viewProperty() {
        return view;
    }
}
