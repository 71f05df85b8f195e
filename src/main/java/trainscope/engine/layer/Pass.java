package trainscope.engine.layer;

/// One way through a network: how many examples, and what for.
public final class Pass {
    private int rows;
    private boolean training;
    private boolean probe;
    private long step;

    /// A step of training: chance is drawn for this step, and running statistics take part.
    public Pass train(int examples, long atStep) {
        return set(examples, true, false, atStep);
    }

    /// The same as a step of training, leaving no trace: for gradients that are only looked at.
    public Pass probe(int examples, long atStep) {
        return set(examples, true, true, atStep);
    }

    /// As the network is used when it has learned.
    public Pass use(int examples) {
        return set(examples, false, true, 0);
    }

    private Pass set(int examples, boolean trains, boolean probes, long atStep) {
        rows = examples;
        training = trains;
        probe = probes;
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

    public long step() {
        return step;
    }
}
