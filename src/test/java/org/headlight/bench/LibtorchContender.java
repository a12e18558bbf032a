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
import java.util.Map;
import java.util.stream.IntStream;

/** The same network in libtorch through DJL, from a TorchScript module. It is spared the clipping. */
final class LibtorchContender implements Contender {

    private final Model model = Model.newInstance("bigru-additive", "PyTorch");
    private final Loss loss = Loss.softmaxCrossEntropyLoss();
    private final Trainer trainer;
    private final NDArray ids;
    private final NDArray labels;

    /** @param module a traced module, ending in .pt */
    LibtorchContender(Path module, BenchmarkBatch batch) throws IOException, MalformedModelException {
        model.load(module.getParent(), module.getFileName().toString(), Map.of("trainParam", "true"));
        trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optOptimizer(Optimizer.adam()
                        .optLearningRateTracker(Tracker.fixed(1e-3f))
                        .build()));
        trainer.initialize(new Shape(BenchmarkBatch.BATCH, BenchmarkBatch.STEPS));
        NDManager manager = model.getNDManager();
        long[] numbers = IntStream.of(batch.ids()).asLongStream().toArray();
        ids = manager.create(numbers, new Shape(BenchmarkBatch.BATCH, BenchmarkBatch.STEPS));
        labels = manager.create(IntStream.of(batch.labels()).asLongStream().toArray());
    }

    @Override
    public String name() {
        return "libtorch " + Engine.getEngine("PyTorch").getVersion();
    }

    @Override
    public float step() {
        float value;
        try (NDManager step = model.getNDManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDList inputs = new NDList(ids);
            NDList outputs = trainer.forward(inputs);
            outputs.attach(step);
            NDArray result = loss.evaluate(new NDList(labels), outputs);
            result.attach(step);
            collector.backward(result);
            value = result.getFloat();
        }
        trainer.step();
        return value;
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
