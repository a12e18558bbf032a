package org.headlight.ui.control.heatmap;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.headlight.render.figure.Box;

/** What pointer and keyboard do in a heatmap. FX thread only. */
final class HeatmapInput {
    private static final double STILL = 3;

    private final HeatmapView view;
    private final HeatmapZoom zoom;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragged;
    private boolean inMinimap;

    HeatmapInput(HeatmapView view, HeatmapZoom zoom) {
        this.view = view;
        this.zoom = zoom;
    }

    void listen() {
        view.setOnMouseMoved(this::move);
        view.setOnMouseExited(event -> view.setHoveredCell(null));
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnScroll(this::scroll);
        view.setOnKeyPressed(this::type);
    }

    private void move(MouseEvent event) {
        if (view.hasCells()) {
            view.setHoveredCell(view.cellAt(event.getX(), event.getY()));
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressedX = lastX = event.getX();
        pressedY = lastY = event.getY();
        dragged = false;
        Box minimap = view.hasCells() ? Minimap.box(view.heatmapLayout()) : new Box(0, 0, 0, 0);
        inMinimap = minimap.contains(event.getX(), event.getY());
        if (inMinimap) {
            goTo(event);
        }
    }

    private void goTo(MouseEvent event) {
        double[] way = Minimap.way(view.heatmapLayout(), event.getX(), event.getY());
        zoom.pan(way[0], way[1]);
    }

    private void drag(MouseEvent event) {
        dragged = dragged || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
        if (inMinimap) {
            goTo(event);
        } else if (dragged && view.hasCells()) {
            view.setHoveredCell(null);
            zoom.pan(lastX - event.getX(), lastY - event.getY());
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (!dragged && !inMinimap && event.getButton() == MouseButton.PRIMARY && view.hasCells()) {
            Cell cell = view.cellAt(event.getX(), event.getY());
            if (cell != null) {
                pin(cell);
            }
        }
    }

    private void pin(Cell cell) {
        view.setPinnedCell(cell.equals(view.getPinnedCell()) ? null : cell);
    }

    private void scroll(ScrollEvent event) {
        if (!view.hasCells() || event.getDeltaY() == 0 && event.getDeltaX() == 0) {
            return;
        }
        if (!event.isShortcutDown()) {
            zoom.pan(-event.getDeltaX(), -event.getDeltaY());
        } else if (event.getDeltaY() > 0) {
            zoom.in(event.getX(), event.getY());
        } else {
            zoom.out(event.getX(), event.getY());
        }
        view.setHoveredCell(view.cellAt(event.getX(), event.getY()));
        event.consume();
    }

    private void type(KeyEvent event) {
        if (view.hasCells() && (event.isShortcutDown() ? zoomed(event.getCode()) : acted(event.getCode()))) {
            event.consume();
        }
    }

    private boolean zoomed(KeyCode code) {
        switch (code) {
            case PLUS, ADD, EQUALS -> zoom.in();
            case MINUS, SUBTRACT -> zoom.out();
            case DIGIT0, NUMPAD0 -> zoom.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean acted(KeyCode code) {
        Cell hovered = view.getHoveredCell();
        switch (code) {
            case LEFT -> walk(0, -1);
            case RIGHT -> walk(0, 1);
            case UP -> walk(-1, 0);
            case DOWN -> walk(1, 0);
            case ENTER, SPACE -> {
                if (hovered != null) {
                    pin(hovered);
                }
                return hovered != null;
            }
            case ESCAPE -> {
                boolean any = hovered != null || view.getPinnedCell() != null;
                view.setHoveredCell(null);
                view.setPinnedCell(null);
                return any;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void walk(int down, int right) {
        int rows = view.getFigure().matrix().rows();
        int columns = view.getFigure().matrix().columns();
        if (rows * columns == 0) {
            return;
        }
        Cell from = view.getHoveredCell() != null ? view.getHoveredCell() : view.getPinnedCell();
        Cell to = from == null
                ? new Cell(0, 0)
                : new Cell(
                        Math.clamp(from.row() + down, 0, rows - 1), Math.clamp(from.column() + right, 0, columns - 1));
        view.setHoveredCell(to);
        zoom.reveal(to);
    }
}
