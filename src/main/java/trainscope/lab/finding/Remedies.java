package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Linear;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.init.He;
import trainscope.engine.init.Initializer;
import trainscope.engine.init.Xavier;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Prelu;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.penalty.L2;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.catalog.Composition;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// What the notes advise, as changes of the lane that is looked at.
record Remedies(Evidence evidence) {
    /// A branch needs at least this share of the run ahead of it to show anything.
    private static final double AHEAD = 0.3;
    private static final double DECAY = 0.01;
    private static final int WIDE = 100;

    private Recipe recipe() {
        return evidence.recipe();
    }

    /// The learning rate times a power of ten, from now on, or from the beginning where little is left.
    Fix rate(int decades) {
        return rate(decades, evidence.left() >= AHEAD * evidence.spec().steps());
    }

    /// @param goesOn whether the weights that are there are worth going on with
    Fix rate(int decades, boolean goesOn) {
        double lr = recipe().rule().lr() * Math.pow(10, decades);
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.3e", lr));
        Recipe to = recipe().by(Composition.with(recipe().rule(), "lr", rounded));
        return goesOn && evidence.step() > 0
                ? new Fix.Branch("rate", List.of(Quote.of(rounded)), evidence.step(), to)
                : new Fix.Lane("rate", List.of(Quote.of(rounded)), to);
    }

    /// The start that keeps signals as large as they are: He's for ReLU and its kind, Xavier's for the others.
    Fix start() {
        Initializer init = suitable();
        return new Fix.Lane("init", List.of(init instanceof He ? "He" : "Xavier"),
                recipe().through(recipe().layers().stream().map(layer -> begun(layer, init)).toList()));
    }

    private Initializer suitable() {
        boolean flattens = evidence.functions().stream()
                .anyMatch(f -> f instanceof Sigmoid || f instanceof Tanh);
        return flattens ? new Xavier(Xavier.Form.NORMAL) : new He(He.Form.NORMAL);
    }

    private static Layer begun(Layer layer, Initializer init) {
        return Evidence.hasWeights(layer) ? Composition.with(layer, "init", init) : layer;
    }

    /// Whether weights start as [#start] would have it, or in a like way.
    boolean startsWell() {
        return recipe().layers().stream().filter(Evidence::hasWeights)
                .map(layer -> Composition.parts((Record) layer).get("init"))
                .allMatch(init -> (init instanceof He(He.Form form) && form != He.Form.PRINTED)
                        || init instanceof Xavier);
    }

    Fix function(String name, Activation to) {
        return new Fix.Lane("function", List.of(name), recipe().through(recipe().layers().stream()
                .map(layer -> layer instanceof Activate ? new Activate(to) : layer).toList()));
    }

    Fix leaky() {
        return function("leaky ReLU", new LeakyRelu(0.1));
    }

    /// ReLU with He's start.
    Fix relu() {
        var he = new He(He.Form.NORMAL);
        return new Fix.Lane("function", List.of("ReLU"), recipe().through(recipe().layers().stream()
                .map(layer -> layer instanceof Activate ? new Activate(new Relu()) : begun(layer, he))
                .toList()));
    }

    boolean hasNorm() {
        return recipe().layers().stream().anyMatch(BatchNorm.class::isInstance);
    }

    boolean hasDropout() {
        return recipe().layers().stream().anyMatch(Dropout.class::isInstance);
    }

    /// Batch normalization before every function.
    Fix norm() {
        var norm = new BatchNorm(BatchNorm.Form.TORCH, 1e-5, 0.9);
        return new Fix.Lane("norm", List.of(), recipe().through(
                around(layer -> layer instanceof Activate ? List.of(norm, layer) : List.of(layer))));
    }

    private List<Layer> around(Function<Layer, List<Layer>> what) {
        return recipe().layers().stream().flatMap(layer -> what.apply(layer).stream()).toList();
    }

    /// Half of all hidden units forgotten at every step.
    Fix dropout() {
        var dropout = new Dropout(Dropout.Form.INVERTED, 0.5);
        return new Fix.Lane("dropout", List.of(Quote.of(0.5)), recipe().through(
                around(layer -> layer instanceof Activate ? List.of(layer, dropout) : List.of(layer))));
    }

    Fix withoutDropout() {
        return new Fix.Lane("no-dropout", List.of(), recipe().through(
                recipe().layers().stream().filter(layer -> !(layer instanceof Dropout)).toList()));
    }

    private Recipe paying(Penalty penalty) {
        Goal goal = recipe().goal();
        return recipe().towards(new Goal(goal.loss(), penalty, goal.clip()));
    }

    boolean hasPenalty() {
        return !(recipe().goal().penalty() instanceof Penalty.None);
    }

    /// Ten times the penalty there is, or a first one.
    Fix decay() {
        boolean more = recipe().goal().penalty() instanceof L2;
        double strength = more ? 10 * ((L2) recipe().goal().penalty()).strength() : DECAY;
        return new Fix.Lane("decay", List.of(Quote.of(strength)), paying(new L2(L2.Form.HALF, strength)));
    }

    /// The penalty there is, times a power of ten.
    Fix penalty(int decades) {
        Penalty old = recipe().goal().penalty();
        double strength = (double) Composition.parts((Record) old).getOrDefault("strength", 0.0)
                * Math.pow(10, decades);
        return new Fix.Lane("penalty", List.of(Quote.of(strength)),
                paying(Composition.with(old, "strength", strength)));
    }

    Fix withoutPenalty() {
        return new Fix.Lane("no-penalty", List.of(), paying(new Penalty.None()));
    }

    Fix clip() {
        Goal goal = recipe().goal();
        return new Fix.Lane("clip", List.of("1"),
                recipe().towards(new Goal(goal.loss(), goal.penalty(), new Clip(Clip.Form.NORM, 1))));
    }

    Fix stable() {
        Goal goal = recipe().goal();
        var loss = new SoftmaxCrossEntropy(SoftmaxCrossEntropy.Form.STABLE);
        return new Fix.Lane("stable", List.of(),
                recipe().towards(new Goal(loss, goal.penalty(), goal.clip())));
    }

    /// Hidden layers of four times as many units, or a first one.
    Fix wider() {
        List<Layer> layers = new ArrayList<>();
        int last = recipe().layers().size() - 1;
        boolean hidden = evidence.layers() > 1
                && recipe().layers().stream().anyMatch(Remedies::bends);
        for (int i = 0; i <= last; i++) {
            Layer layer = recipe().layers().get(i);
            if (i == last && !hidden) {
                layers.addAll(List.of(new Dense(WIDE, new He(He.Form.NORMAL), 0), new Activate(new Relu())));
            }
            layers.add(i < last && layer instanceof Dense dense
                    ? new Dense(Math.max(WIDE / 2, 4 * dense.units()), dense.init(), dense.bias())
                    : layer);
        }
        return new Fix.Lane("wider", List.of(), recipe().through(layers));
    }

    /// Whether it is a function, and not a linear one.
    private static boolean bends(Layer layer) {
        return layer instanceof Activate(Activation f)
                ? !(f instanceof Linear)
                : layer instanceof Prelu
                        || layer instanceof Maxout;
    }

    /// Inputs around 0, all of one size.
    Fix standardized() {
        return anew("z-score", List.of(), spec -> {
            Material old = spec.material();
            List<Preprocessing> steps = new ArrayList<>(old.preparation());
            steps.add(new ZScore(ZScore.Form.POPULATION));
            return new TrainSpec(new Material(old.origin(), steps, old.split(), old.noise(), old.seed()),
                    spec.batching(), spec.routine(), spec.chance(), spec.lanes());
        });
    }

    Fix batch(long size) {
        return anew("batch", List.of(Quote.steps(size)),
                spec -> new TrainSpec(spec.material(), new Batching(size, spec.batching().order()),
                        spec.routine(), spec.chance(), spec.lanes()));
    }

    private Fix anew(String id, List<String> args, UnaryOperator<TrainSpec> change) {
        return new Fix.Anew(id, args, change.apply(evidence.spec().racing(List.of(recipe()))));
    }
}
