package org.headlight.ui.control.series;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.Interval;
import org.headlight.render.series.SeriesLook;

/** What pointer and keyboard do in a series view. FX thread only. */
final class SeriesInput {
    private static final double STILL = 3;

    private final SeriesView view;
    private Spot pressed;
    private double pressedX;
    private boolean dragged;
    private int brushFrom = Spot.NONE;

    SeriesInput(SeriesView view) {
        this.view = view;
    }

    void listen() {
        view.setOnMouseMoved(this::move);
        view.setOnMouseExited(event -> view.setHovered(null));
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnKeyPressed(this::type);
    }

    private void move(MouseEvent event) {
        if (view.getFigure() != null) {
            view.setHovered(view.spots().at(event.getX(), event.getY()));
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressed = view.getFigure() == null ? null : view.spots().at(event.getX(), event.getY());
        pressedX = event.getX();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        dragged = dragged || Math.abs(event.getX() - pressedX) > STILL;
        boolean sheared = pressed != null
                && pressed.part() == Spot.Part.MAP
                && view.getLook().byLag();
        if (dragged && pressed != null && pressed.past() != Spot.NONE && !sheared) {
            view.setHovered(null);
            brush(pressed.past(), view.spots().pastAt(event.getX()));
        }
    }

    private void release(MouseEvent event) {
        if (!dragged && pressed != null && event.getButton() == MouseButton.PRIMARY) {
            choose(pressed);
        }
    }

    private void choose(Spot spot) {
        SeriesLook look = view.getLook();
        switch (spot.part()) {
            case FORECAST, MAP -> pin(spot.step());
            case RIBBONS -> view.setLook(look.withHead(spot.head()));
            case SIGNAL -> view.setLook(look.withBrushed(Optional.empty()));
            case PROFILE -> {}
        }
    }

    private void pin(int step) {
        SeriesLook look = view.getLook();
        view.setLook(look.withStep(look.step() == step ? SeriesLook.MEAN : step));
    }

    private void brush(int from, int to) {
        view.setLook(view.getLook().withBrushed(Optional.of(Interval.between(from, to))));
    }

    private void type(KeyEvent event) {
        if (view.getFigure() != null && !event.isShortcutDown() && acted(event)) {
            event.consume();
        }
    }

    private boolean acted(KeyEvent event) {
        int history = view.getFigure().series().history();
        switch (event.getCode()) {
            case LEFT -> walk(-1, event.isShiftDown());
            case RIGHT -> walk(1, event.isShiftDown());
            case HOME -> go(0, false);
            case END -> go(history + view.getFigure().series().horizon() - 1, false);
            case UP -> climb(-1);
            case DOWN -> climb(1);
            case ENTER, SPACE -> {
                Spot hovered = view.getHovered();
                if (hovered != null) {
                    choose(hovered);
                }
                return hovered != null;
            }
            case ESCAPE -> {
                return clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void walk(int steps, boolean brushing) {
        ForecastSeries series = view.getFigure().series();
        Spot from = view.getHovered();
        int at = from == null || from.part() == Spot.Part.PROFILE
                ? series.history() + Math.max(0, view.getLook().step()) - (steps > 0 ? 1 : 0)
                : from.part() == Spot.Part.FORECAST || from.past() == Spot.NONE
                        ? series.history() + from.step()
                        : from.past();
        go(at + steps, brushing);
    }

    private void go(int step, boolean brushing) {
        ForecastSeries series = view.getFigure().series();
        int last = (brushing ? series.history() : series.history() + series.horizon()) - 1;
        int to = Math.clamp(step, 0, last);
        Spot from = view.getHovered();
        view.setHovered(to < series.history() ? Spot.past(to) : Spot.forecast(to - series.history()));
        if (!brushing) {
            brushFrom = Spot.NONE;
            return;
        }
        if (brushFrom == Spot.NONE) {
            brushFrom = from != null && from.past() != Spot.NONE ? from.past() : to;
        }
        brush(brushFrom, to);
    }

    private void climb(int heads) {
        int count = view.getFigure().series().heads().size();
        if (count > 0) {
            SeriesLook look = view.getLook();
            view.setLook(look.withHead(Math.clamp(look.head() + heads, 0, count - 1)));
        }
    }

    private boolean clear() {
        SeriesLook look = view.getLook();
        SeriesLook cleared = look.withStep(SeriesLook.MEAN).withBrushed(Optional.empty());
        boolean any = view.getHovered() != null || !cleared.equals(look);
        brushFrom = Spot.NONE;
        view.setHovered(null);
        view.setLook(cleared);
        return any;
    }
}
