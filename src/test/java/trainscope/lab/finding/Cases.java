package trainscope.lab.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// The bench of the coach: trainings that are broken in a known way, and healthy ones.
public final class Cases {
    private static final String PIXELS = "data=pixel-classes(examples=600); prepare=mean-image; init=normal(std=0.0001); layers=50; batch=100";

    private Cases() {}

    public static Stream<Case> broken() {
        return Stream.of(runs(), layers(), generalization()).flatMap(List::stream);
    }

    private static List<Case> runs() {
        return List.of(
                Case.of("pixels, SGD 1", "diverged", PIXELS + "; rule=sgd(lr=1); steps=200"),
                Case.of("clouds, N(0, 1), five layers, SGD 0.1", "exploding, initial-loss",
                        "layers=100, 100, 100, 100, 100; init=normal(std=1)"),
                Case.of("pixels, SGD 1e6, naive loss", "diverged",
                        PIXELS + "; rule=sgd(lr=1000000); loss=cross-entropy(form=naive)"),
                Case.of("hills, SGD 30", "diverged", "data=hills; rule=sgd(lr=30)"),
                Case.of("clouds, SGD 10", "rate-high", "rule=sgd(lr=10)"),
                Case.of("clouds, SGD 3", "rate-high", "rule=sgd(lr=3); steps=600"),
                Case.of("moons, Adam 3", "rate-high", "data=moons; rule=adam(lr=3); layers=30, 30"),
                Case.of("digits, Momentum 2", "rate-high",
                        "data=digits(examples=800); prepare=mean-image; rule=momentum(lr=2, momentum=0.9); steps=150"),
                Case.of("clouds, SGD 1e-4", "rate-low", "rule=sgd(lr=0.0001); steps=600"),
                Case.of("clouds, SGD 1e-3", "rate-low", "rule=sgd(lr=0.001); steps=600"),
                Case.of("pixels, SGD 1e-6", "rate-low", PIXELS + "; rule=sgd(lr=0.000001); steps=100"),
                Case.of("moons, Adam 1e-5", "rate-low", "data=moons; rule=adam(lr=0.00001)"),
                Case.of("hills, Momentum 1e-6", "rate-low",
                        "data=hills; rule=momentum(lr=0.000001, momentum=0.9)"),
                Case.of("clouds, batches of 2, SGD 0.1", "noisy-batches",
                        "batch=2; rule=sgd(lr=0.1); steps=2000"),
                Case.of("clouds, leaky, batches of 2, SGD 0.1", "noisy-batches",
                        "function=leaky-relu; batch=2; rule=sgd(lr=0.1); steps=2000"),
                Case.of("moons, tanh, batches of 1, Adam 0.1", "noisy-batches",
                        "data=moons(noise=0.3); function=tanh; init=xavier; batch=1; rule=adam(lr=0.1); steps=800"));
    }

    private static List<Case> layers() {
        return List.of(
                Case.of("clouds, N(0, 10), SGD 1e-4", "initial-loss",
                        "init=normal(std=10); rule=sgd(lr=0.0001)"),
                Case.of("raw pixels", "initial-loss",
                        "data=pixel-classes(examples=600); layers=50; rule=adam(lr=0.001); steps=150"),
                Case.of("ReLU, N(0, 0.01)", "plateau",
                        "layers=50, 50, 50; init=normal(std=0.01); rule=momentum(lr=0.05, momentum=0.9); steps=800"),
                Case.of("ReLU, N(0, 0.02)", "plateau",
                        "layers=50, 50, 50; init=normal(std=0.02); rule=momentum(lr=0.05, momentum=0.9); steps=600"),
                Case.of("tanh, N(0, 0.01)", "plateau",
                        "layers=50, 50, 50; function=tanh; init=normal(std=0.01); rule=momentum(lr=0.05, momentum=0.9); steps=800"),
                Case.of("all weights 0", "plateau", "init=constant(value=0)"),
                Case.of("deep ReLU, N(0, 0.01), SGD", "plateau",
                        "layers=100, 100, 100, 100, 100; init=normal(std=0.01)"),
                Case.of("sigmoid, N(0, 3)", "saturated",
                        "function=sigmoid; init=normal(std=3); rule=sgd(lr=0.01)"),
                Case.of("tanh, N(0, 1)", "saturated", "function=tanh; init=normal(std=1); rule=sgd(lr=0.01)"),
                Case.of("tanh on raw pixels", "saturated",
                        "data=pixel-classes(examples=600); layers=50, 50; function=tanh; init=xavier; rule=sgd(lr=0.001); steps=150"),
                Case.of("ReLU killed by SGD 3", "dead", "rule=sgd(lr=3); steps=600"),
                Case.of("ReLU, all biases -3", "dead",
                        "layers=dense(units=50, bias=-3), relu, dense(units=50, bias=-3), relu; init=xavier; rule=sgd(lr=0.01)"),
                Case.of("sigmoid, five layers", "vanishing",
                        "layers=50, 50, 50, 50, 50; function=sigmoid; init=xavier"),
                Case.of("sigmoid, eight layers", "vanishing",
                        "layers=30, 30, 30, 30, 30, 30, 30, 30; function=sigmoid; init=xavier; rule=sgd(lr=0.5)"),
                Case.of("tanh, ten layers, N(0, 0.05)", "vanishing",
                        "layers=50, 50, 50, 50, 50, 50, 50, 50, 50, 50; function=tanh; init=normal(std=0.05); rule=sgd(lr=0.05)"),
                Case.of("ReLU, N(0, 1), five layers", "exploding",
                        "layers=100, 100, 100, 100, 100; init=normal(std=1); rule=sgd(lr=0.000001)"),
                Case.of("ReLU, He as printed, fifteen layers", "exploding",
                        "layers=50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50; init=he(form=printed); rule=sgd(lr=0.0001)"),
                Case.of("clouds, SGD 1e-6", "step-size", "rule=sgd(lr=0.000001)"),
                Case.of("moons, Adam 1e-7", "step-size", "data=moons; rule=adam(lr=0.0000001)"));
    }

    private static List<Case> generalization() {
        return List.of(
                Case.of("100 noisy clouds", "overfitting",
                        "data=gaussians(examples=500, classes=10, dimensions=20, separation=0.5); validation=0.8; noise=0.2; layers=100, 100; batch=32; steps=1000"),
                Case.of("few digits, Adam", "overfitting",
                        "data=digits(examples=600); prepare=mean-image; validation=0.8; noise=0.1; rule=adam(lr=0.003); steps=400; batch=32"),
                Case.of("hills, few and noisy", "overfitting",
                        "data=hills(examples=300, noise=0.5); validation=0.8; layers=100, 100; rule=adam(lr=0.01); steps=1000; batch=20"),
                Case.of("spirals without hidden layer", "underfitting",
                        "data=spirals; layers=; rule=adam(lr=0.03); steps=600"),
                Case.of("XOR without hidden layer", "underfitting",
                        "data=xor; layers=; rule=adam(lr=0.03); steps=400"),
                Case.of("clouds under a heavy penalty", "underfitting", "penalty=l2(strength=1); steps=600"),
                Case.of("hills by a plane", "underfitting",
                        "data=hills; layers=; rule=sgd(lr=0.1); steps=600"),
                Case.of("20 clouds under a penalty", "tiny-set",
                        "data=gaussians(examples=40, classes=10, dimensions=20, separation=0.5); validation=0.5; penalty=l2(strength=0.5); batch=20; steps=300"),
                Case.of("20 spirals without hidden layer", "tiny-set",
                        "data=spirals(examples=40); validation=0.5; layers=; batch=20; steps=400"),
                Case.of("penalty of 1e-9", "silent-penalty", "penalty=l2(strength=1e-9)"),
                Case.of("L1 of 1e-10, Adam", "silent-penalty",
                        "data=moons; rule=adam(lr=0.01); penalty=l1(strength=1e-10)"));
    }

    /// Examples in files, which no source makes.
    ///
    /// @param folder where they are written
    public static Stream<Case> files(Path folder) throws IOException {
        String odd = table(folder.resolve("imbalance.csv"), 400, i -> i % 20 == 0 ? 1 : 0, false);
        String rare = table(folder.resolve("rare.csv"), 600, i -> i % 10 == 0 ? 1 : i % 10 == 5 ? 2 : 0,
                false);
        String twice = table(folder.resolve("twice.csv"), 300, i -> i % 2, true);
        String again = table(folder.resolve("again.csv"), 500, i -> i % 5, true);
        String sided = table(folder.resolve("sided.csv"), 400, i -> i % 4, false);
        return Stream.of(Case.of("1 of 20 of the other class", "imbalance", "data=" + odd),
                Case.of("three classes, 8 : 1 : 1", "imbalance", "data=" + rare + "; rule=adam(lr=0.01)"),
                Case.of("every example twice, two classes", "leakage", "data=" + twice),
                Case.of("every example twice, five classes", "leakage",
                        "data=" + again + "; rule=adam(lr=0.01)"),
                Case.of("inputs of 1 ± 0.05", "dead",
                        "data=" + sided + "; layers=200; init=normal(std=0.1); rule=sgd(lr=0.01)"));
    }

    private static String table(Path file, int rows, IntUnaryOperator classes, boolean twice)
            throws IOException {
        Draws draws = Rng.of(1).draws();
        var text = new StringBuilder("a,b,c,d,e,f,g,h,class\n");
        for (int i = 0; i < rows; i++) {
            int label = classes.applyAsInt(i);
            var row = new StringBuilder();
            for (int j = 0; j < 8; j++) {
                double middle = file.endsWith("sided.csv") ? 1 + 0.02 * (label == j ? 1 : 0)
                        : label == j ? 2 : 0;
                double spread = file.endsWith("sided.csv") ? 0.05 : 1;
                row.append(middle + spread * draws.nextGaussian()).append(',');
            }
            row.append("class ").append(label).append('\n');
            text.append(row).append(twice ? row : "");
        }
        Files.writeString(file, text);
        return file.toString();
    }

    public static Stream<Case> healthy() {
        return Stream.of(
                Case.of("digits, Adam 1e-3", "",
                        "data=digits(examples=2000); prepare=mean-image; layers=100, 100; rule=adam(lr=0.001); batch=50; steps=500; every=20"),
                Case.of("moons, Momentum 0.05", "", "data=moons; rule=momentum(lr=0.05, momentum=0.9)"),
                Case.of("digits with batch normalization", "",
                        "data=digits(examples=1500); prepare=mean-image; layers=dense(units=50), batch-norm, relu, dense(units=50), batch-norm, relu; rule=sgd(lr=0.1); batch=50; steps=400; every=20"),
                Case.of("deep ReLU, He, SGD 0.1", "",
                        "data=gaussians(examples=2000, classes=10, dimensions=20, separation=1.5); layers=100, 100, 100, 100, 100"),
                Case.of("hills, Adam 0.01, squared error", "", "data=hills; rule=adam(lr=0.01); steps=600"),
                Case.of("XOR, 8 tanh units", "",
                        "data=xor; layers=8; function=tanh; init=xavier; rule=adam(lr=0.02); steps=500"),
                Case.of("spirals, tanh, Adam", "",
                        "data=spirals; function=tanh; init=xavier; rule=adam(lr=0.01); steps=1000"),
                Case.of("clouds, SGD 0.3", "",
                        "data=gaussians(examples=2000, classes=10, dimensions=20, separation=1.5); rule=sgd(lr=0.3)"));
    }
}
