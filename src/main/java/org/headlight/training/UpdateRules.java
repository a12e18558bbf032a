package org.headlight.training;

import org.headlight.snapshot.Settings;
import org.headlight.tensor.Adam;
import org.headlight.tensor.AdamW;
import org.headlight.tensor.Optimizer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.RmsProp;
import org.headlight.tensor.Sgd;
import org.headlight.tensor.Workers;

/** From the options of a training to what moves the weights. */
final class UpdateRules {

    private UpdateRules() {}

    /** The optimizer that was chosen, with its options; whoever asked closes it. */
    static Optimizer of(Settings training, Parameters parameters, Workers workers) {
        float decay = (float) training.real("weightDecay");
        return switch (training.text("optimizer")) {
            case "adamw" -> new AdamW(parameters, workers, decay);
            case "sgd" ->
                new Sgd(parameters, workers, (float) training.real("momentum"), training.isOn("nesterov"), decay);
            case "rmsprop" -> new RmsProp(parameters, workers);
            default -> new Adam(parameters, workers);
        };
    }
}
