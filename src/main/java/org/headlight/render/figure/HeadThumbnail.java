package org.headlight.render.figure;

import org.headlight.render.CellMask;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;

/**
 * One head among all: its map in small, and a measure of it. Immutable.
 *
 * @param site which head it is
 * @param row of its block, from 0
 * @param column of its block, from 0
 * @param name what stands below it where its place does not say which head it is; empty where it does
 * @param matrix [queries, keys]
 * @param mask which cells may hold a value
 * @param strength the measure for the frame, from 0 to 1; NaN where there is none
 * @param number the measure as it is written below
 */
public record HeadThumbnail(
        AttentionSite site,
        int row,
        int column,
        String name,
        Matrix matrix,
        CellMask mask,
        double strength,
        String number) {}
