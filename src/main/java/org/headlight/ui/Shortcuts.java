package org.headlight.ui;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;

/** What each key does, when the control that has the focus does not want it. FX thread only. */
final class Shortcuts {
    private final WorkbenchViewModel workbench;
    private final WindowActions actions;
    private final PaneFolding folding;

    Shortcuts(WorkbenchViewModel workbench, WindowActions actions, PaneFolding folding) {
        this.workbench = workbench;
        this.actions = actions;
        this.folding = folding;
    }

    /** Does what a key asks for and uses it up; leaves other keys alone. */
    void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ButtonBase) {
            return; // a focused button is pressed by it
        }
        boolean known = event.isShortcutDown()
                ? event.isShiftDown() ? withShift(event.getCode()) : withControl(event.getCode(), typing)
                : always(event.getCode()) || !typing && onWorkbench() && plain(event.getCode());
        if (known) {
            event.consume();
        }
    }

    private boolean onWorkbench() {
        return workbench.pageProperty().get() == Page.WORKBENCH;
    }

    private boolean always(KeyCode code) {
        switch (code) {
            case F1 -> actions.toggleKeys();
            case ESCAPE -> actions.escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case SPACE -> workbench.play();
            case S -> workbench.step();
            case P -> workbench.moments().togglePlaying();
            case HOME -> workbench.moments().goFirst();
            case END -> workbench.moments().goLive();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyCode code, boolean typing) {
        switch (code) {
            case O -> actions.openFile();
            case T -> actions.typeSentence();
            case D -> actions.switchTheme();
            case PERIOD -> workbench.training().stop();
            case E -> actions.toggleExport();
            case DIGIT1 -> workbench.viewProperty().set(View.DATA);
            case DIGIT2 -> workbench.viewProperty().set(View.HEATMAP);
            case DIGIT3 -> workbench.viewProperty().set(View.TOKENS);
            case DIGIT4 -> workbench.viewProperty().set(View.SERIES);
            case DIGIT5 -> workbench.viewProperty().set(View.HEADS);
            case DIGIT6 -> workbench.viewProperty().set(View.COMPARE);
            case DIGIT7 -> workbench.viewProperty().set(View.MODEL);
            case DIGIT8 -> workbench.viewProperty().set(View.EVALUATE);
            case DIGIT9 -> workbench.viewProperty().set(View.SHOOT_OUT);
            case LEFT, RIGHT -> {
                if (typing) {
                    return false;
                }
                workbench.probes().move(code == KeyCode.LEFT ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withShift(KeyCode code) {
        switch (code) {
            case C -> actions.copyPicture();
            case N -> actions.copyNumbers();
            default -> {
                return fold(code);
            }
        }
        return true;
    }

    private boolean fold(KeyCode code) {
        var pane = switch (code) {
            case DIGIT1 -> folding.setupProperty();
            case DIGIT2 -> folding.timelineProperty();
            case DIGIT3 -> folding.inspectorProperty();
            default -> null;
        };
        if (pane != null) {
            pane.set(!pane.get());
        }
        return pane != null;
    }
}
