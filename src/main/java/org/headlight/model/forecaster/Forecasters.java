package org.headlight.model.forecaster;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/** Every network that forecasts a series: adding one is a line here and its class. Immutable. */
public final class Forecasters {
    /** The recommended one first; each builds a {@link Forecaster}. */
    public static final List<NetworkKind> ALL =
            List.of(DirectAttention.KIND, ForecastTransformer.KIND, LstmAttention.KIND, LinearHistory.KIND);

    private Forecasters() {}
}
