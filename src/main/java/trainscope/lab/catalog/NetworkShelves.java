package trainscope.lab.catalog;

import static trainscope.lab.catalog.Entry.is;
import static trainscope.lab.catalog.Entry.one;

import java.util.List;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Elu;
import trainscope.engine.activation.Gelu;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Linear;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Softplus;
import trainscope.engine.activation.Step;
import trainscope.engine.activation.Swish;
import trainscope.engine.activation.Tanh;
import trainscope.engine.init.Constant;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.LeCun;
import trainscope.engine.init.Normal;
import trainscope.engine.init.Orthogonal;
import trainscope.engine.init.Uniform;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Prelu;
import trainscope.engine.loss.Hinge;
import trainscope.engine.loss.Loss;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.net.Clip;
import trainscope.engine.penalty.Elastic;
import trainscope.engine.penalty.L1;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Largest;
import trainscope.engine.penalty.Penalty;

/// What networks are made of, and what they are to make small.
public record NetworkShelves(Shelf<Activation> activations, Shelf<Initializer> initializers,
        Shelf<Layer> layers, Shelf<Loss> losses, Shelf<Penalty> penalties, Shelf<Clip> clips) {
    static NetworkShelves standard() {
        return new NetworkShelves(new Shelf<>("activation", functions()), new Shelf<>("initializer", laws()),
                new Shelf<>("layer", kinds()), new Shelf<>("loss", goals()),
                new Shelf<>("penalty", prices()), new Shelf<>("clip", List.of(
                        new Entry<>("clip", List.of(), List.of(
                                is(Reading.PAPER, new Clip(Clip.Form.NORM, 5)),
                                is(Reading.OTHER, new Clip(Clip.Form.VALUE, 1)))))));
    }

    List<Shelf<?>> all() {
        return List.of(activations, initializers, layers, losses, penalties, clips);
    }

    private static List<Entry<Activation>> functions() {
        return List.of(
                one("relu", new Relu()),
                one("sigmoid", new Sigmoid(), "logistic"),
                one("tanh", new Tanh()),
                one("leaky-relu", new LeakyRelu(0.1), "lrelu"),
                one("elu", new Elu(1)),
                one("softplus", new Softplus()),
                new Entry<>("gelu", List.of(), List.of(is(Reading.PAPER, new Gelu(Gelu.Form.EXACT)),
                        is(Reading.OTHER, new Gelu(Gelu.Form.TANH)))),
                one("swish", new Swish(1), "silu"),
                one("linear", new Linear(), "identity"),
                one("step", new Step(), "heaviside"));
    }

    private static List<Entry<Initializer>> laws() {
        return List.of(
                new Entry<>("he", List.of("kaiming"), List.of(
                        is(Reading.CORRECTED, new He(He.Form.NORMAL)),
                        is(Reading.OTHER, new He(He.Form.UNIFORM)),
                        is(Reading.AS_PRINTED, new He(He.Form.PRINTED)))),
                new Entry<>("xavier", List.of("glorot"), List.of(
                        is(Reading.AS_PRINTED, new Xavier(Xavier.Form.SEED)),
                        is(Reading.PAPER, new Xavier(Xavier.Form.NORMAL)),
                        is(Reading.OTHER, new Xavier(Xavier.Form.UNIFORM)))),
                new Entry<>("lecun", List.of(), List.of(
                        is(Reading.PAPER, new LeCun(LeCun.Form.NORMAL)),
                        is(Reading.OTHER, new LeCun(LeCun.Form.UNIFORM)))),
                one("normal", new Normal(0.01), "gaussian"),
                one("uniform", new Uniform(0.01)),
                one("orthogonal", new Orthogonal(1)),
                one("constant", new Constant(0)));
    }

    private static List<Entry<Layer>> kinds() {
        var he = new He(He.Form.NORMAL);
        return List.of(
                one("dense", new Dense(100, he, 0), "affine"),
                one("activate", new Activate(new Relu()), "activation"),
                one("conv", new Conv(16, 3, 1, 1, he, 0), "convolution"),
                new Entry<>("pool", List.of("pooling"), List.of(
                        is(Reading.AS_PRINTED, new Pool(Pool.Form.MAX, 2, 2)),
                        is(Reading.OTHER, new Pool(Pool.Form.MEAN, 2, 2)))),
                one("flatten", new Flatten()),
                new Entry<>("batch-norm", List.of("bn"), List.of(
                        is(Reading.AS_PRINTED, new BatchNorm(BatchNorm.Form.SEED, 1e-7, 0.9)),
                        is(Reading.TORCH, new BatchNorm(BatchNorm.Form.TORCH, 1e-5, 0.9)))),
                new Entry<>("dropout", List.of(), List.of(
                        is(Reading.TORCH, new Dropout(Dropout.Form.INVERTED, 0.5)),
                        is(Reading.AS_PRINTED, new Dropout(Dropout.Form.SEED, 0.5)))),
                one("maxout", new Maxout(100, 2, he, 0)),
                one("prelu", new Prelu(0.25)));
    }

    private static List<Entry<Loss>> goals() {
        return List.of(
                new Entry<>("cross-entropy", List.of("softmax", "softmax-cross-entropy"), List.of(
                        is(Reading.CORRECTED,
                                new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE)),
                        is(Reading.AS_PRINTED, new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.SEED)),
                        is(Reading.OTHER, new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.NAIVE)))),
                new Entry<>("squared-error", List.of("mse"), List.of(
                        is(Reading.TORCH, new SquaredError(SquaredError.Form.MEAN)),
                        is(Reading.OTHER, new SquaredError(SquaredError.Form.HALF_MEAN)),
                        is(Reading.AS_PRINTED, new SquaredError(SquaredError.Form.HALF)))),
                one("hinge", new Hinge(1), "svm"));
    }

    private static List<Entry<Penalty>> prices() {
        return List.of(
                one("none", new Penalty.None()),
                new Entry<>("l2", List.of("weight-decay"), List.of(
                        is(Reading.AS_PRINTED, new L2(L2.Form.HALF, 0.001)),
                        is(Reading.OTHER, new L2(L2.Form.FULL, 0.001)))),
                new Entry<>("l1", List.of("lasso"), List.of(
                        is(Reading.AS_PRINTED, new L1(L1.Form.SLOPE, 0.0001)),
                        is(Reading.OTHER, new L1(L1.Form.SOFT, 0.0001)))),
                one("elastic", new Elastic(0.001, 0.5), "elastic-net"),
                one("largest", new Largest(0.01), "l-infinity", "linf"));
    }
}
