package trainscope.engine.net;

import trainscope.engine.layer.Pass;
import trainscope.engine.layer.Workplace;
import trainscope.engine.loss.Answers;
import trainscope.engine.math.Norm;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slope;
import trainscope.engine.optim.Slots;
import trainscope.engine.penalty.Penalty;

/// A network that learns: every step takes a batch, looks where its loss falls, and moves all parameters by the update rule.
public final class Trainer {
    private final Network network;
    private final Goal goal;
    private final Workplace place;
    private final double[] w;
    private final double[] scoreGradient;
    /// The arrays that the penalty sees.
    private final Slice[] penalized;
    private final Pass pass = new Pass();
    private final Slope slope = this::gradient;
    private Optimizer rule;
    private Slots slots;
    private double[] x = {};
    private Answers answers = Answers.classes();
    private double dataLoss;
    private double penaltyLoss;
    private double[] latest = {};
    private double norm = Double.NaN;

    /// @param w the parameters to start with; they are kept and moved
    public Trainer(Network network, Goal goal, Optimizer rule, double[] w, int capacity, Workplace place) {
        this.network = network;
        this.goal = goal;
        this.rule = rule;
        this.slots = rule.slots(network.size());
        this.w = w;
        this.place = place;
        this.scoreGradient = new double[capacity * network.out().size()];
        this.penalized = network.slices().stream().filter(s -> s.weights().penalized())
                .toArray(Slice[]::new);
    }

    public Network network() {
        return network;
    }

    public double[] weights() {
        return w;
    }

    /// The memory of the update rule, and the gradient of the latest step.
    public Slots slots() {
        return slots;
    }

    /// Goes on with another rule; its memory starts anew where it is of another kind.
    public void rule(Optimizer other) {
        Slots fresh = other.slots(network.size());
        if (fresh.names().equals(slots.names()) && other.getClass() == rule.getClass()) {
            fresh.remember(slots);
        }
        rule = other;
        slots = fresh;
    }

    /// One step on the batch x, whose loss before the step it returns: that of the data and the penalty.
    public double step(double[] batch, Answers right, int rows, long step, double rate) {
        x = batch;
        answers = right;
        pass.train(rows, step);
        rule.step(w, slope, rate, slots);
        for (Slice slice : penalized) {
            goal.penalty().settle(w, slice.from(), slice.size(), rate);
        }
        return dataLoss + penaltyLoss;
    }

    /// What [#step] would look at, with nothing moved: the gradient at these parameters, unclipped, into `into`, and the loss.
    public double look(double[] at, double[] batch, Answers right, int rows, long step, double[] into) {
        return lookAs(pass.probe(rows, step), at, batch, right, into);
    }

    /// The same for a way through the network of another kind.
    public double lookAs(Pass as, double[] at, double[] batch, Answers right, double[] into) {
        x = batch;
        answers = right;
        gradient(as, at, into);
        return dataLoss + penaltyLoss;
    }

    /// How the latest loss of the data changes with the scores.
    public double[] scoreGradient() {
        return scoreGradient;
    }

    private void gradient(double[] at, double[] into) {
        gradient(pass, at, into);
        if (goal.clip().limits()) {
            goal.clip().cut(place.kernels(), into, gradientNorm());
        }
    }

    private void gradient(Pass pass, double[] at, double[] into) {
        double[] scores = network.forward(at, x, pass);
        dataLoss = goal.loss().of(place.kernels(), scores, pass.rows(), network.out().size(), answers,
                scoreGradient);
        network.backward(at, x, scoreGradient, into, pass);
        Penalty penalty = goal.penalty();
        double sum = 0;
        for (Slice slice : penalized) {
            sum += penalty.of(at, slice.from(), slice.size());
            penalty.addSlope(at, into, slice.from(), slice.size());
        }
        penaltyLoss = sum;
        latest = into;
        norm = Double.NaN;
    }

    /// Whether the loss of a batch is the mean over its examples, and not their sum.
    public boolean isMean() {
        return !goal.loss().grows();
    }

    /// The part of the latest loss that the data have.
    public double dataLoss() {
        return dataLoss;
    }

    /// The part of the latest loss that the weights have.
    public double penaltyLoss() {
        return penaltyLoss;
    }

    /// The length of the latest gradient, before it was clipped. It is worked out for those who ask.
    public double gradientNorm() {
        if (Double.isNaN(norm)) {
            norm = Norm.of(place.kernels(), latest, 0, latest.length);
        }
        return norm;
    }
}
