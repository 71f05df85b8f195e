package trainscope.engine.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.activation.Elu;
import trainscope.engine.activation.Gelu;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Softplus;
import trainscope.engine.activation.Swish;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.He;
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
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.Hinge;
import trainscope.engine.loss.Loss;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.math.Twins;
import trainscope.engine.optim.Adam;
import trainscope.engine.optim.Momentum;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Sgd;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Penalty;

/// Ten trainings that between them use every layer, function and loss, large enough to be shared among threads; and the
/// SHA-256 of all losses and of the weights at the end. Started in JVMs of different kinds by [SameTrainingTest].
final class TenTrainings {
    private static final He HE = new He(He.Form.NORMAL);
    private static final Xavier XAVIER = new Xavier(Xavier.Form.SEED);
    private static final int ROWS = 24;
    private static final int CLASSES = 5;

    private TenTrainings() {}

    private record Training(Shape in, List<Layer> layers, Loss loss, Penalty penalty, Optimizer rule) {}

    /// Arguments: `plain` or `vectors`, how many threads, and how many steps.
    public static void main(String[] args) throws Exception {
        Kernels kernels = args[0].equals("plain") ? Kernels.plain() : Twins.vectors();
        System.out.println(sha256(kernels, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
    }

    static String sha256(Kernels kernels, int threads, int steps) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var place = new Workplace(kernels, threads)) {
            for (Training training : all()) {
                digest.update(run(training, place, steps).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Training> all() {
        var flat = Shape.features(70);
        var picture = new Shape(2, 9, 9);
        var entropy = new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE);
        var none = new Penalty.None();
        var sgd = new Sgd(0.05);
        var momentum = new Momentum(Momentum.Form.SEED, 0.02, 0.9);
        var adam = new Adam(Adam.Form.SEED, 0.003, 0.9, 0.999, 1e-7, 0);
        var wide = List.of(130, 61);
        return List.of(
                new Training(flat, Stacks.classifier(wide, new Relu(), HE, CLASSES), entropy, none, sgd),
                new Training(flat, Stacks.classifier(wide, new Tanh(), XAVIER, CLASSES), entropy,
                        new L2(L2.Form.HALF, 0.01), momentum),
                new Training(flat, Stacks.classifier(wide, new Sigmoid(), XAVIER, CLASSES),
                        new SquaredError(SquaredError.Form.HALF_MEAN), none, adam),
                new Training(flat, Stacks.classifier(wide, new Gelu(Gelu.Form.EXACT), HE, CLASSES),
                        new Hinge(1), none, adam),
                new Training(flat, Stacks.normalized(Stacks.classifier(wide, new Elu(1), HE, CLASSES),
                        new BatchNorm(BatchNorm.Form.TORCH, 1e-5, 0.9)), entropy, none, momentum),
                new Training(flat, Stacks.dropped(Stacks.classifier(wide, new LeakyRelu(0.1), HE, CLASSES),
                        new Dropout(Dropout.Form.INVERTED, 0.3)), entropy, none, adam),
                new Training(flat, List.of(new Maxout(60, 3, HE, 0), new Dense(50, HE, 0), new Prelu(0.25),
                        new Dense(CLASSES, HE, 0)), entropy, none, sgd),
                new Training(flat, List.of(new Dense(90, HE, 0), new Activate(new Softplus()),
                        new Dense(33, HE, 0), new Activate(new Swish(1)), new Dense(CLASSES, HE, 0)),
                        entropy, none, sgd),
                new Training(picture, convolution(Pool.Form.MAX, 1), entropy, none, sgd),
                new Training(picture, convolution(Pool.Form.MEAN, 2), entropy,
                        new L2(L2.Form.HALF, 0.01), adam));
    }

    private static List<Layer> convolution(Pool.Form pooling, int stride) {
        return List.of(new Conv(12, 3, stride, 1, HE, 0), new Activate(new Relu()),
                new Pool(pooling, 3, stride == 1 ? 3 : 1), new Conv(11, 3, 1, 1, HE, 0),
                new BatchNorm(BatchNorm.Form.TORCH, 1e-5, 0.9), new Activate(new Relu()), new Flatten(),
                new Dense(CLASSES, HE, 0));
    }

    private static String run(Training training, Workplace place, int steps) {
        Rng rng = Rng.of(5);
        var network = new Network(training.in, training.layers, ROWS, rng.child("layers"), place);
        var goal = new Goal(training.loss, training.penalty, Clip.none());
        double[] w = network.start(rng.child("weights"));
        var trainer = new Trainer(network, goal, training.rule, w, ROWS, place);
        var draws = rng.child("data").draws();
        double[] x = new double[ROWS * training.in.size()];
        Arrays.setAll(x, _ -> draws.nextGaussian());
        var answers = Answers.classes(IntStream.range(0, ROWS).map(_ -> draws.nextInt(CLASSES)).toArray());
        List<Long> bits = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            double loss = trainer.step(x, answers, ROWS, step, training.rule.lr());
            bits.add(Double.doubleToLongBits(loss));
        }
        ByteBuffer bytes = ByteBuffer.allocate(8 * w.length);
        Arrays.stream(w).forEach(bytes::putDouble);
        return bits + HexFormat.of().formatHex(bytes.array());
    }
}
