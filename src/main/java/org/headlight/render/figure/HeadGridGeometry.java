package org.headlight.render.figure;

import java.util.Optional;

/**
 * Where the heads of a grid lie. Immutable; the origin is the top left corner of the whole, names included; whole pixels.
 *
 * <p>Rows grow downwards, columns to the right; blocks stand below each other. Said here once, for the screen and for the
 * exported picture.
 *
 * @param figure the heads
 * @param side the longer side that a map may have, pixels
 */
public record HeadGridGeometry(HeadGridFigure figure, int side) {

    /** Thickness of a frame around a map. */
    public static final int FRAME = 3;
    /** Room for the names of layers at the left. */
    public static final int ROW_NAMES = 36;
    /** Room for the names of heads above a block. */
    public static final int COLUMN_NAMES = 24;
    /** Room for the name of a block. */
    public static final int BLOCK_NAME = 28;
    /** Room below a map for its number. */
    public static final int NUMBER = 20;

    private static final int GAP_X = 10;
    private static final int GAP_Y = 8;
    private static final int SMALLEST = 48;
    private static final int LARGEST = 200;
    private static final int THINNEST = 12;
    private static final int NARROWEST = 64;

    /** Maps as large as fit into a width and a height, within reason; where not even small ones do, small ones. */
    public static HeadGridGeometry fitting(HeadGridFigure figure, double width, double height) {
        for (int side = LARGEST; side > SMALLEST; side -= 2) {
            HeadGridGeometry geometry = new HeadGridGeometry(figure, side);
            if (geometry.width() <= width && geometry.height() <= height) {
                return geometry;
            }
        }
        return smallest(figure);
    }

    /** The smallest maps that can be told apart. */
    public static HeadGridGeometry smallest(HeadGridFigure figure) {
        return new HeadGridGeometry(figure, SMALLEST);
    }

    /** Width of the whole. */
    public int width() {
        int widest = 0;
        for (HeadBlock block : figure.blocks()) {
            widest = Math.max(widest, ROW_NAMES + block.columns().size() * pitchX(block) - GAP_X);
        }
        return widest;
    }

    /** Height of the whole. */
    public int height() {
        return figure.blocks().isEmpty() ? 0 : bottom(figure.blocks().getLast());
    }

    /** Whether each block has its name above it. */
    public boolean hasBlockNames() {
        return figure.blocks().size() > 1;
    }

    /** The top of a block, its name included. */
    public int top(HeadBlock block) {
        int top = 0;
        for (HeadBlock other : figure.blocks()) {
            if (other == block) {
                break;
            }
            top = bottom(other);
        }
        return top;
    }

    /** The cells of a head, without its frame. */
    public Box cells(HeadBlock block, HeadThumbnail head) {
        return new Box(
                ROW_NAMES + head.column() * pitchX(block) + FRAME + indent(block),
                firstRow(block) + head.row() * pitchY(block) + FRAME,
                mapWidth(block),
                mapHeight(block));
    }

    /** The cells of a head with its frame. */
    public Box framed(HeadBlock block, HeadThumbnail head) {
        Box cells = cells(block, head);
        return new Box(cells.x() - FRAME, cells.y() - FRAME, cells.width() + 2.0 * FRAME, cells.height() + 2.0 * FRAME);
    }

    /** The place of a head with everything that belongs to it, for pointing at. */
    public Box place(HeadBlock block, HeadThumbnail head) {
        Box framed = framed(block, head);
        return new Box(framed.x() - indent(block), framed.y(), pitchX(block) - GAP_X, framed.height() + NUMBER);
    }

    /** The head under a point; empty between them. */
    public Optional<HeadThumbnail> at(double x, double y) {
        return figure.blocks().stream()
                .flatMap(block ->
                        block.heads().stream().filter(head -> place(block, head).contains(x, y)))
                .findFirst();
    }

    /** The top of the first maps' frames. */
    private int firstRow(HeadBlock block) {
        return top(block) + (hasBlockNames() ? BLOCK_NAME : 0) + COLUMN_NAMES;
    }

    private int bottom(HeadBlock block) {
        return firstRow(block) + block.rows().size() * pitchY(block) + (hasBlockNames() ? GAP_Y : 0);
    }

    /** Half of what a narrow map is narrower than the number below it. */
    private int indent(HeadBlock block) {
        return Math.max(0, NARROWEST - mapWidth(block) - 2 * FRAME) / 2;
    }

    private int pitchX(HeadBlock block) {
        return mapWidth(block) + 2 * FRAME + 2 * indent(block) + GAP_X;
    }

    private int pitchY(HeadBlock block) {
        return mapHeight(block) + 2 * FRAME + NUMBER + GAP_Y;
    }

    private int mapWidth(HeadBlock block) {
        return length(block.keys(), block);
    }

    private int mapHeight(HeadBlock block) {
        return length(block.queries(), block);
    }

    private int length(int cells, HeadBlock block) {
        int most = Math.max(block.keys(), block.queries());
        return Math.max(THINNEST, Math.round((float) even(most) * cells / most));
    }

    /** The side rounded down so that all cells are equal, unless that would cost a quarter of it. */
    private int even(int cells) {
        int equal = side / Math.max(1, cells) * cells;
        return equal >= side * 0.75 ? equal : side;
    }
}
