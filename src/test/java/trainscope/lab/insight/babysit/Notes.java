package trainscope.lab.insight.babysit;

import java.util.List;
import trainscope.engine.activation.Relu;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.prepare.MeanImage;
import trainscope.engine.data.source.PixelClasses;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Constant;
import trainscope.engine.optim.Sgd;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

/// The network of the notes, 3072-50-10 with weights from N(0, 1e-4²), on pictures of the scale 0…255 less their mean.
public final class Notes {
    private Notes() {}

    public static TrainSpec spec(double rate, SoftmaxCrossEntropy.Form form, long steps, long seed) {
        var material = new Material(new Origin.Made(new PixelClasses(500, 10, 20, 30)),
                List.of(new MeanImage()), new SplitPlan(0.8, 0.2), new LabelNoise(0), 1);
        return new TrainSpec(material, new Batching(100, new Shuffled()),
                new Routine(Length.steps(steps), 50, 100, 0), new Chance(seed, true),
                List.of(lane(rate, form)));
    }

    private static Recipe lane(double rate, SoftmaxCrossEntropy.Form form) {
        var small = new Normal(1e-4);
        return new Recipe("3072-50-10",
                List.of(new Dense(50, small, 0), new Activate(new Relu()), new Dense(10, small, 0)),
                Goal.of(new SoftmaxCrossEntropy(form)), new Sgd(rate), new Constant());
    }
}
