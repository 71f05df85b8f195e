package trainscope.lab.insight.autopsy;

import java.util.Locale;

/// The parts of a step, in the order in which they are computed.
public enum Stage {
    FORWARD, LOSS, BACKWARD, PENALTY, MEMORY, WEIGHTS, STATISTIC;

    /// Whether what is named is a kind of layer.
    public boolean isInLayer() {
        return this == FORWARD || this == BACKWARD;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
