package org.headlight.render.figure;

import java.util.List;

/**
 * The heads of one part of a network: a row a layer. Immutable.
 *
 * @param name of the part
 * @param rows what each row is, for example {@code L1}
 * @param columns what each column is, for example {@code H1}
 * @param heads row after row
 * @param queries the most queries that a head of it has
 * @param keys the most keys that a head of it has
 */
public record HeadBlock(
        String name, List<String> rows, List<String> columns, List<HeadThumbnail> heads, int queries, int keys) {

    /** A block as large as its heads. */
    public HeadBlock(String name, List<String> rows, List<String> columns, List<HeadThumbnail> heads) {
        this(
                name,
                rows,
                columns,
                heads,
                heads.stream().mapToInt(head -> head.matrix().rows()).max().orElse(0),
                heads.stream().mapToInt(head -> head.matrix().columns()).max().orElse(0));
    }

    /** @throws IllegalArgumentException if there is no head, or one stands in a row or column that has no name */
    public HeadBlock {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("heads: expected at least one but got none");
        }
        for (HeadThumbnail head : heads) {
            if (head.row() >= rows.size() || head.column() >= columns.size()) {
                throw new IllegalArgumentException("heads: expected a place within %d x %d but got %d, %d"
                        .formatted(rows.size(), columns.size(), head.row(), head.column()));
            }
        }
    }
}
