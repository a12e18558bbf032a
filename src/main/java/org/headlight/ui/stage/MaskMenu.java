package org.headlight.ui.stage;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.headlight.snapshot.TokenText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.matter.InterventionViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Masks the token under the pointer, by a menu, or the held one, by the Delete key. FX thread only. */
final class MaskMenu {
    private final InterventionViewModel interventions;
    private final Supplier<Optional<Integer>> pointed;
    private final Supplier<Optional<Integer>> held;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param pointed the token under the pointer
     * @param held the token that is pinned
     */
    MaskMenu(
            InterventionViewModel interventions,
            Supplier<Optional<Integer>> pointed,
            Supplier<Optional<Integer>> held) {
        this.interventions = interventions;
        this.pointed = pointed;
        this.held = held;
    }

    /** Belongs to a view from now on. */
    void follow(Node view) {
        view.setOnContextMenuRequested(event -> open(view, event));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                held.get().or(pointed).ifPresent(interventions::toggle);
                event.consume();
            }
        });
    }

    private void open(Node view, ContextMenuEvent event) {
        menu.getItems().clear();
        pointed.get().or(held).ifPresent(token -> menu.getItems().add(mask(token)));
        if (!interventions.interventionProperty().get().isNone()) {
            menu.getItems().add(item(Feather.ROTATE_CCW, "Restore all", interventions::restore));
        }
        if (!menu.getItems().isEmpty()) {
            menu.show(view, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private MenuItem mask(int token) {
        boolean masked = interventions.interventionProperty().get().masked().contains(token);
        String name = interventions
                .read()
                .map(TokenText::tokens)
                .filter(tokens -> token < tokens.size())
                .map(tokens -> tokens.get(token).text())
                .orElse("");
        MenuItem item = item(
                masked ? Feather.EYE : Feather.EYE_OFF,
                masked ? "Give “%s” back".formatted(name) : "Mask “%s” and rerun (Delete)".formatted(name),
                () -> interventions.toggle(token));
        Optional<String> refusal = interventions.maskRefusal();
        refusal.ifPresent(item::setText);
        item.setDisable(refusal.isPresent());
        return item;
    }

    private static MenuItem item(Feather icon, String text, Runnable action) {
        MenuItem item = new MenuItem(text, Parts.icon(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
