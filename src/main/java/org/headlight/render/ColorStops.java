package org.headlight.render;

/**
 * A scale of colours over a few evenly spaced stops. Immutable: the array is handed over.
 *
 * @param stops opaque colours from the weakest to the strongest, at least two
 */
record ColorStops(int... stops) {

    /** The colour at a place: 0 is the first, 1 the last; what lies outside takes the colour of the nearer end. */
    int at(double strength) {
        double place = Math.clamp(strength, 0.0, 1.0) * (stops.length - 1);
        int below = Math.min((int) place, stops.length - 2);
        return mix(stops[below], stops[below + 1], place - below);
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int start = from >> shift & 0xff;
            int end = to >> shift & 0xff;
            mixed |= (int) Math.round(start + (end - start) * share) << shift;
        }
        return mixed;
    }
}
