package org.headlight.render.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.render.ColorScale;
import org.headlight.snapshot.AttentionSite;

/**
 * All heads of a network side by side, all in the same colours. Immutable.
 *
 * @param title what it shows
 * @param subtitle how to read it; may be empty
 * @param caption range and moment; may be empty
 * @param blocks one for each part of the network where something looks
 * @param scale the colours of all maps
 * @param measure what the frames and the numbers below the maps are, for example {@code entropy}
 * @param least the measure with the weakest frame, as it is written
 * @param most the measure with the strongest frame, as it is written
 */
public record HeadGridFigure(
        String title,
        String subtitle,
        String caption,
        List<HeadBlock> blocks,
        ColorScale scale,
        String measure,
        String least,
        String most)
        implements Figure {
    public HeadGridFigure {
        blocks = List.copyOf(blocks);
    }

    /** All heads, block after block. */
    public Stream<HeadThumbnail> heads() {
        return blocks.stream().flatMap(block -> block.heads().stream());
    }

    /** The head of a site; empty if there is none. */
    public Optional<HeadThumbnail> head(AttentionSite site) {
        return heads().filter(head -> head.site().equals(site)).findFirst();
    }

    @Override
    public HeadGridFigure worded(boolean titled, boolean explained) {
        return new HeadGridFigure(
                titled ? title : "",
                explained ? subtitle : "",
                explained ? caption : "",
                blocks,
                scale,
                measure,
                least,
                most);
    }
}
