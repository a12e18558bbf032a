package org.headlight.viewmodel.runs;

import java.util.Optional;
import org.headlight.render.figure.HeatmapFigure;

/**
 * Where one of several runs looks in the same example. Immutable.
 *
 * @param run whose map
 * @param figure the map, on the colours of all of them; empty where there is none
 * @param words which attention it is, or why there is none
 */
public record RunMap(KnownRun run, Optional<HeatmapFigure> figure, String words) {}
