package trainscope.engine.net;

import trainscope.engine.loss.Loss;
import trainscope.engine.penalty.Penalty;

/// What a network is to make small, and how far its gradient is trusted.
public record Goal(Loss loss, Penalty penalty, Clip clip) {
    public static Goal of(Loss loss) {
        return new Goal(loss, new Penalty.None(), Clip.none());
    }
}
