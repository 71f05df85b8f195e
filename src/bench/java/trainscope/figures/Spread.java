package trainscope.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Shape;
import trainscope.engine.init.Constant;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.Normal;
import trainscope.engine.init.Orthogonal;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.engine.measure.Interior;
import trainscope.engine.measure.LayerLook;
import trainscope.engine.net.Network;
import trainscope.engine.net.Stacks;

/// How signals spread through layers that have learned nothing yet: 1000 inputs of N(0, 1), no biases.
final class Spread {
    private static final int ROWS = 1000;
    private static final int BINS = 30;

    private final Sheet sheet;
    private final Workplace place = new Workplace(Kernels.best());

    Spread(Sheet sheet) {
        this.sheet = sheet;
    }

    void print() {
        five();
        ten();
    }

    private void five() {
        sheet.title("Standard deviation of what 5 layers of 100 say, mean of 20 seeds");
        sheet.head("function", "initializer", "1", "2", "3", "4", "5", "least and largest of layer 5",
                "near floor / ceiling in 1", "in 5", "zero in 5", "dead in 5");
        for (Initializer init : List.of(new Constant(0), new Normal(0.01), new Normal(1),
                new Xavier(Xavier.Form.SEED), new Xavier(Xavier.Form.UNIFORM), new He(He.Form.NORMAL),
                new He(He.Form.PRINTED))) {
            row(new Sigmoid(), init, 5, 100, 20);
        }
        for (Initializer init : List.of(new Normal(0.01), new Normal(1), new Xavier(Xavier.Form.SEED),
                new He(He.Form.NORMAL))) {
            row(new Tanh(), init, 5, 100, 20);
        }
        for (Initializer init : List.of(new Normal(0.01), new Normal(1), new Xavier(Xavier.Form.SEED),
                new He(He.Form.NORMAL), new He(He.Form.UNIFORM), new He(He.Form.PRINTED),
                new Orthogonal(Math.sqrt(2)))) {
            row(new Relu(), init, 5, 100, 20);
        }
    }

    private void ten() {
        sheet.title("The same in 10 layers of 500, mean of 5 seeds");
        sheet.head("function", "initializer", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10",
                "least and largest of layer 10", "near floor / ceiling in 1", "in 10", "zero in 10",
                "dead in 10");
        for (Initializer init : List.of(new Normal(0.01), new Normal(1), new Xavier(Xavier.Form.SEED))) {
            row(new Tanh(), init, 10, 500, 5);
        }
        for (Initializer init : List.of(new Xavier(Xavier.Form.SEED), new He(He.Form.NORMAL),
                new He(He.Form.PRINTED))) {
            row(new Relu(), init, 10, 500, 5);
        }
    }

    private void row(Activation function, Initializer init, int depth, int width, int seeds) {
        var network = new Network(Shape.features(width),
                Stacks.hidden(Collections.nCopies(depth, width), function, init), ROWS, Rng.of(0), place);
        var interior = new Interior(network, BINS);
        double[][] stds = new double[depth][seeds];
        double[][] shares = new double[6][seeds];
        for (int seed = 0; seed < seeds; seed++) {
            Rng rng = Rng.of(seed + 1L);
            Draws draws = rng.child("inputs").draws();
            double[] x = IntStream.range(0, ROWS * width).mapToDouble(_ -> draws.nextGaussian()).toArray();
            network.forward(network.start(rng.child("weights")), x, new Pass().use(ROWS));
            List<LayerLook> looks = interior.outputs(ROWS);
            for (int i = 0; i < depth; i++) {
                stds[i][seed] = looks.get(2 * i + 1).summary().std();
            }
            LayerLook first = looks.get(1);
            LayerLook last = looks.getLast();
            double all = last.summary().count();
            shares[0][seed] = first.nearlySaturated().low() / all;
            shares[1][seed] = first.nearlySaturated().high() / all;
            shares[2][seed] = last.nearlySaturated().low() / all;
            shares[3][seed] = last.nearlySaturated().high() / all;
            shares[4][seed] = last.summary().zeros() / all;
            shares[5][seed] = last.dead().count() / (double) width;
        }
        var cells = new ArrayList<>(List.of(function.getClass().getSimpleName(), name(init)));
        for (double[] layer : stds) {
            cells.add(Sheet.number(Sheet.mean(layer)));
        }
        cells.add(Sheet.range(stds[depth - 1]));
        cells.add(percent(shares[0]) + " / " + percent(shares[1]));
        cells.add(percent(shares[2]) + " / " + percent(shares[3]));
        cells.add(percent(shares[4]));
        cells.add(percent(shares[5]));
        sheet.row(cells.toArray(String[]::new));
    }

    private static String percent(double... shares) {
        return Sheet.number(100 * Sheet.mean(shares), 1) + " %";
    }

    static String name(Initializer init) {
        return switch (init) {
            case Constant(double value) -> Sheet.number(value);
            case Normal(double std) -> "N(0, " + Sheet.number(std) + ")";
            case Xavier(Xavier.Form form) -> "Xavier " + form.id();
            case He(He.Form form) -> "He " + form.id();
            default -> init.toString();
        };
    }
}
