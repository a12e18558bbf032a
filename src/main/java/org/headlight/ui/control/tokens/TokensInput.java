package org.headlight.ui.control.tokens;

import java.util.Set;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What pointer and keyboard do in a tokens view. FX thread only. */
final class TokensInput {
    private final TokensView view;

    TokensInput(TokensView view) {
        this.view = view;
    }

    void listen() {
        view.setOnMouseMoved(this::move);
        view.setOnMouseExited(event -> view.setHoveredToken(TokensView.NONE));
        view.setOnMousePressed(event -> view.requestFocus());
        view.setOnMouseClicked(this::click);
        view.setOnScroll(this::scroll);
        view.setOnKeyPressed(this::type);
    }

    private void move(MouseEvent event) {
        if (view.getFigure() != null) {
            view.setHoveredToken(view.tokenAt(event.getX(), event.getY()));
        }
    }

    private void click(MouseEvent event) {
        if (view.getFigure() == null || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        int token = view.tokenAt(event.getX(), event.getY());
        if (token != TokensView.NONE) {
            pin(token, event.isShiftDown());
        }
    }

    private void pin(int token, boolean toggling) {
        view.setPinnedTokens(PinnedTokens.afterClick(view.getPinnedTokens(), token, toggling));
    }

    private void scroll(ScrollEvent event) {
        if (view.getFigure() != null) {
            view.scrollBy(-event.getDeltaY());
            event.consume();
        }
    }

    private void type(KeyEvent event) {
        if (view.getFigure() != null && !event.isShortcutDown() && acted(event)) {
            event.consume();
        }
    }

    private boolean acted(KeyEvent event) {
        int hovered = view.getHoveredToken();
        double page = view.tokensLayout().text().height() - TokensLayout.LINE;
        switch (event.getCode()) {
            case LEFT -> walk(-1);
            case RIGHT -> walk(1);
            case UP -> climb(-1);
            case DOWN -> climb(1);
            case PAGE_UP -> view.scrollBy(-page);
            case PAGE_DOWN -> view.scrollBy(page);
            case HOME -> go(0);
            case END -> go(view.getFigure().text().tokens().size() - 1);
            case ENTER, SPACE -> {
                if (hovered != TokensView.NONE) {
                    pin(hovered, event.isShiftDown());
                }
                return hovered != TokensView.NONE;
            }
            case ESCAPE -> {
                boolean any =
                        hovered != TokensView.NONE || !view.getPinnedTokens().isEmpty();
                view.setHoveredToken(TokensView.NONE);
                view.setPinnedTokens(Set.of());
                return any;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void walk(int step) {
        go(view.getHoveredToken() == TokensView.NONE ? 0 : view.getHoveredToken() + step);
    }

    private void climb(int lines) {
        PlacedPiece piece = view.flowing().piece(view.getHoveredToken());
        if (piece == null) {
            go(0);
            return;
        }
        int token = view.flowing().nearestToken(piece.line() + lines, piece.x() + piece.width() / 2);
        if (token != TextPiece.NO_TOKEN) {
            go(token);
        }
    }

    private void go(int token) {
        int tokens = view.getFigure().text().tokens().size();
        if (tokens > 0) {
            view.setHoveredToken(Math.clamp(token, 0, tokens - 1));
            view.reveal(view.getHoveredToken());
        }
    }
}
