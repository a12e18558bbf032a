package org.headlight.ui.control.heads;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeadBlock;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.snapshot.AttentionSite;

/** What pointer and keyboard do in a grid of heads. FX thread only. */
final class HeadGridInput {
    private final HeadGrid grid;
    private HeadActions actions = HeadActions.NONE;

    HeadGridInput(HeadGrid grid) {
        this.grid = grid;
    }

    void listen() {
        grid.setOnMouseMoved(event -> grid.setHovered(at(event)));
        grid.setOnMouseExited(event -> grid.setHovered(null));
        grid.setOnMousePressed(event -> {
            grid.requestFocus();
            event.consume(); // a scroll pane around it would take the focus to itself
        });
        grid.setOnMouseClicked(this::click);
        grid.setOnKeyPressed(event -> {
            if (grid.getFigure() != null && !event.isShortcutDown() && type(event)) {
                event.consume();
            }
        });
    }

    void setActions(HeadActions chosen) {
        actions = chosen;
    }

    private AttentionSite at(MouseEvent event) {
        return grid.headAt(event.getX(), event.getY()).map(HeadThumbnail::site).orElse(null);
    }

    private void click(MouseEvent event) {
        AttentionSite site = at(event);
        if (site == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShortcutDown()) {
            actions.mark().accept(site);
        } else {
            grid.setLocked(site);
        }
    }

    private boolean type(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> walk(event.getCode());
            case ENTER -> current().ifPresent(grid::setLocked);
            case C -> current().ifPresent(actions.compare());
            case X -> current().ifPresent(actions.switchOff());
            case S -> actions.sort().run();
            case ESCAPE -> {
                boolean any = grid.getHovered() != null;
                grid.setHovered(null);
                return any;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<AttentionSite> current() {
        return Optional.ofNullable(grid.getHovered()).or(() -> Optional.ofNullable(grid.getLocked()));
    }

    /** To the nearest head in a direction; across blocks to the nearest column. */
    private void walk(KeyCode way) {
        List<Placed> all = grid.getFigure().blocks().stream()
                .flatMap(block -> block.heads().stream().map(head -> placed(block, head)))
                .toList();
        Placed from = all.stream()
                .filter(head -> current().filter(head.site::equals).isPresent())
                .findFirst()
                .orElse(all.getFirst());
        all.stream()
                .filter(head -> head.isBeyond(from, way))
                .min(Comparator.comparingDouble(head -> head.distance(from, way)))
                .ifPresentOrElse(head -> grid.setHovered(head.site), () -> grid.setHovered(from.site));
    }

    private Placed placed(HeadBlock block, HeadThumbnail head) {
        Box box = grid.geometry().framed(block, head);
        return new Placed(head.site(), box.x() + box.width() / 2, box.y() + box.height() / 2);
    }

    private record Placed(AttentionSite site, double x, double y) {

        boolean isBeyond(Placed from, KeyCode way) {
            return switch (way) {
                case LEFT -> x < from.x && y == from.y;
                case RIGHT -> x > from.x && y == from.y;
                case UP -> y < from.y;
                default -> y > from.y;
            };
        }

        double distance(Placed from, KeyCode way) {
            boolean across = way == KeyCode.LEFT || way == KeyCode.RIGHT;
            return across ? Math.abs(x - from.x) : 1000 * Math.abs(y - from.y) + Math.abs(x - from.x);
        }
    }
}
