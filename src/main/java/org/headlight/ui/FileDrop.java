package org.headlight.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files and folders be dropped anywhere on a node; while one hovers, the node says so in its style. FX thread only. */
final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Node target;
    private final Consumer<Path> open;

    FileDrop(Node target, Consumer<Path> open) {
        this.target = target;
        this.open = open;
        target.setOnDragOver(this::over);
        target.setOnDragExited(event -> target.pseudoClassStateChanged(DROPPING, false));
        target.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            target.pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        boolean hasFiles = event.getDragboard().hasFiles();
        if (hasFiles) {
            open.accept(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(hasFiles);
        event.consume();
    }
}
