package org.headlight.ui.control.heads;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.NumberText;
import org.headlight.render.figure.HeadBlock;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;

/** Grids of heads that look like real ones. */
public final class SampleHeads {
    private SampleHeads() {}

    static AttentionSite site(int layer, int head) {
        return new AttentionSite("encoder", layer, head, AttentionKind.SELF);
    }

    /** Heads that look along diagonals, at columns, and everywhere. */
    public static HeadGridFigure grid(int layers, int heads, int tokens) {
        return figure(List.of(block("", layers, heads, tokens, tokens)));
    }

    /** An encoder, a decoder and what the one sees of the other. */
    public static HeadGridFigure translator() {
        return figure(List.of(
                block("Encoder self", 2, 4, 12, 12),
                block("Decoder self", 2, 4, 15, 15),
                block("Cross", 2, 4, 15, 12)));
    }

    static HeadGridFigure figure(List<HeadBlock> blocks) {
        return new HeadGridFigure(
                "All heads",
                "Each map is one head.",
                "Colour range 0 to 1. Step 1,240, live.",
                blocks,
                ColorScale.WEIGHTS,
                "entropy",
                "0",
                "1");
    }

    static HeadThumbnail thumbnail(int layer, int head, Matrix matrix, CellMask mask, double strength) {
        String number = Double.isNaN(strength) ? "none" : NumberText.fixed(strength, 2);
        return new HeadThumbnail(site(layer, head), layer, head, "", matrix, mask, strength, number);
    }

    private static HeadBlock block(String name, int layers, int heads, int queries, int keys) {
        List<HeadThumbnail> all = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int head = 0; head < heads; head++) {
                int kind = (layer * 7 + head * 3) % 5;
                CellMask mask = name.startsWith("Decoder") ? (row, column) -> column <= row : CellMask.EVERYWHERE;
                AttentionSite site =
                        new AttentionSite(name.isEmpty() ? "encoder" : name, layer, head, AttentionKind.SELF);
                double strength = Math.abs(Math.sin(layer * 3.1 + head * 1.7));
                all.add(new HeadThumbnail(
                        site,
                        layer,
                        head,
                        "",
                        map(kind, queries, keys),
                        mask,
                        strength,
                        NumberText.fixed(strength, 2)));
            }
        }
        return new HeadBlock(name, names("L", layers), names("H", heads), all);
    }

    private static List<String> names(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    private static Matrix map(int kind, int queries, int keys) {
        float[] values = new float[queries * keys];
        for (int row = 0; row < queries; row++) {
            double sum = 0;
            for (int column = 0; column < keys; column++) {
                double across = (double) column / keys;
                double sharp = switch (kind) {
                    case 0 -> -40 * Math.abs((double) row / queries - across);
                    case 1 -> column % 6 == 4 ? 3 : 0;
                    case 2 -> 0.4 * Math.sin(row * 12.9 + column * 78.2);
                    case 3 -> column == 0 ? 4 : 0;
                    default -> -15 * Math.abs((double) row / queries - across);
                };
                values[row * keys + column] = (float) Math.exp(sharp);
                sum += values[row * keys + column];
            }
            for (int column = 0; column < keys; column++) {
                values[row * keys + column] /= (float) sum;
            }
        }
        return new Matrix(queries, keys, values);
    }
}
