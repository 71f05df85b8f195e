package trainscope.engine.layer;

/// One way through a network: how many examples, and what for.
public final class Pass {
    private int rows;
    private boolean training;
    private boolean probe;
    private boolean draws;
    private long step;

    /// A step of training: chance is drawn for this step, and running statistics take part.
    public Pass train(int examples, long atStep) {
        return set(examples, true, false, true, atStep);
    }

    /// The same as a step of training, leaving no trace: for gradients that are only looked at.
    public Pass probe(int examples, long atStep) {
        return set(examples, true, true, true, atStep);
    }

    /// As in training, with the statistics of these examples, but leaving no trace and nothing to chance: to look inside.
    public Pass look(int examples) {
        return set(examples, true, true, false, 0);
    }

    /// As the network is used when it has learned.
    public Pass use(int examples) {
        return set(examples, false, true, false, 0);
    }

    private Pass set(int examples, boolean trains, boolean probes, boolean byChance, long atStep) {
        rows = examples;
        training = trains;
        probe = probes;
        draws = byChance;
        step = atStep;
        return this;
    }

    public int rows() {
        return rows;
    }

    public boolean training() {
        return training;
    }

    /// Whether running statistics stay as they are.
    public boolean probes() {
        return probe;
    }

    /// Whether layers that draw do so.
    public boolean draws() {
        return draws;
    }

    public long step() {
        return step;
    }
}
