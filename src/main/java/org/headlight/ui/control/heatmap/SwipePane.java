package org.headlight.ui.control.heatmap;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Two pictures of the same place over each other, the first to the left of a divider and the second to its right; the divider
 * follows the mouse, the arrow keys, Home and End. FX thread only.
 */
public final class SwipePane extends Region {
    /** The class of the pane in stylesheets; the divider's is {@code divider}. */
    public static final String STYLE_CLASS = "swipe-pane";

    private static final double HANDLE = 12;
    private static final double STEP = 0.02;

    private final Region divider = new Region();
    private final Rectangle left = new Rectangle();
    private final Rectangle right = new Rectangle();
    private final DoubleProperty position = new SimpleDoubleProperty(this, "position", 0.5);
    private Node before;
    private Node after;

    public SwipePane() {
        getStyleClass().add(STYLE_CLASS);
        divider.getStyleClass().add("divider");
        divider.setCursor(Cursor.H_RESIZE);
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.SLIDER);
        divider.setAccessibleText("Divider between A on the left and B on the right");
        divider.setOnMousePressed(event -> divider.requestFocus());
        divider.setOnMouseDragged(this::drag);
        divider.setOnKeyPressed(this::press);
        position.addListener(observable -> requestLayout());
    }

    /** Lays two pictures over each other; they are taken from wherever they were. */
    public void show(Node first, Node second) {
        before = first;
        after = second;
        before.setClip(left);
        after.setClip(right);
        getChildren().setAll(before, after, divider);
        requestLayout();
    }

    /** Lets go of both pictures, so that they can be laid elsewhere. */
    public void release() {
        if (before != null) {
            before.setClip(null);
            after.setClip(null);
            getChildren().clear();
            before = null;
            after = null;
        }
    }

    private void drag(MouseEvent event) {
        move(sceneToLocal(event.getSceneX(), event.getSceneY()).getX() / Math.max(1, getWidth()));
        event.consume();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(position.get() - STEP);
            case RIGHT -> move(position.get() + STEP);
            case HOME -> move(0);
            case END -> move(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double share) {
        position.set(Math.clamp(share, 0, 1));
    }

    /** Where the divider stands, 0 on the left edge, 1 on the right. */
    public DoubleProperty positionProperty() {
        return position;
    }

    @Override
    protected void layoutChildren() {
        double x = snapPositionX(position.get() * getWidth());
        if (before != null) {
            before.resizeRelocate(0, 0, getWidth(), getHeight());
            after.resizeRelocate(0, 0, getWidth(), getHeight());
            clip(left, 0, x);
            clip(right, x, getWidth() - x);
        }
        divider.resizeRelocate(x - HANDLE / 2, 0, HANDLE, getHeight());
    }

    private void clip(Rectangle clip, double x, double width) {
        clip.setX(x);
        clip.setWidth(width);
        clip.setHeight(getHeight());
    }
}
