package org.headlight.ui.control;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** What a hand does to a control, at points of the control. */
public final class Gestures {
    private Gestures() {}

    public static void move(Node node, double x, double y) {
        fire(node, MouseEvent.MOUSE_MOVED, x, y, false);
    }

    public static void click(Node node, double x, double y, boolean shift) {
        fire(node, MouseEvent.MOUSE_PRESSED, x, y, shift);
        fire(node, MouseEvent.MOUSE_RELEASED, x, y, shift);
        fire(node, MouseEvent.MOUSE_CLICKED, x, y, shift);
    }

    public static void clickWithControl(Node node, double x, double y) {
        fire(node, MouseEvent.MOUSE_CLICKED, x, y, false, true);
    }

    public static void drag(Node node, double fromX, double fromY, double toX, double toY) {
        fire(node, MouseEvent.MOUSE_PRESSED, fromX, fromY, false);
        fire(node, MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2, false);
        fire(node, MouseEvent.MOUSE_DRAGGED, toX, toY, false);
        fire(node, MouseEvent.MOUSE_RELEASED, toX, toY, false);
    }

    public static void leave(Node node) {
        fire(node, MouseEvent.MOUSE_EXITED, -1, -1, false);
    }

    public static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    public static void pressWithControl(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    public static void pressWithShift(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false));
    }

    public static void wheelWithControl(Node node, double x, double y, double up) {
        PickResult pick = new PickResult(node, x, y);
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        0,
                        up,
                        0,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        pick));
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y, boolean shift) {
        fire(node, type, x, y, shift, false);
    }

    private static void fire(
            Node node, EventType<MouseEvent> type, double x, double y, boolean shift, boolean control) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        button,
                        1,
                        shift,
                        control,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(node, x, y)));
    }
}
