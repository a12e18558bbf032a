package org.headlight.bench;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The same network in libtorch through DJL, from a TorchScript module that gives its loss and its outputs. */
final class LibtorchContender implements Contender {
    private static final float RATE = 1e-3f;
    /** DJL adds epsilon to the root before it is corrected: in the first steps, in which both must agree, 1e-8 of ours is this. */
    private static final float EPSILON = 1e-8f * 0.05f;

    private final Model model = Model.newInstance("network", "PyTorch");
    private final Trainer trainer;
    private final NDList inputs = new NDList();

    /** @param module a traced module, ending in .pt */
    LibtorchContender(Path module, List<Input> given) throws IOException, MalformedModelException {
        model.load(module.getParent(), module.getFileName().toString(), Map.of("trainParam", "true"));
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss())
                .optOptimizer(Optimizer.adam()
                        .optLearningRateTracker(Tracker.fixed(RATE))
                        .optEpsilon(EPSILON)
                        .build()));
        given.forEach(input -> inputs.add(array(model.getNDManager(), input)));
        trainer.initialize(inputs.stream().map(NDArray::getShape).toArray(Shape[]::new));
    }

    private static NDArray array(NDManager manager, Input input) {
        Shape shape = new Shape(input.shape());
        return input.real() == null
                ? manager.create(IntStream.of(input.whole()).asLongStream().toArray(), shape)
                : manager.create(input.real(), shape);
    }

    @Override
    public String name() {
        return "libtorch " + Engine.getEngine("PyTorch").getVersion();
    }

    @Override
    public float[] outputs() {
        try (NDManager step = model.getNDManager().newSubManager()) {
            NDList said = trainer.evaluate(inputs);
            said.attach(step);
            return said.get(1).toFloatArray();
        }
    }

    @Override
    public float step() {
        float loss;
        try (NDManager step = model.getNDManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDList said = trainer.forward(inputs);
            said.attach(step);
            collector.backward(said.getFirst());
            loss = said.getFirst().getFloat();
        }
        trainer.step();
        return loss;
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
