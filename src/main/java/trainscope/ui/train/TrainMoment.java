package trainscope.ui.train;

import java.util.List;
import trainscope.lab.run.Track;
import trainscope.lab.run.TrainFrame;

/// What was measured at the moment that a frame shows.
record TrainMoment(TrainFrame frame) {
    static final String BATCH = "data-loss";
    static final String TRAINING_LOSS = "training-loss";
    static final String VALIDATION_LOSS = "validation-loss";
    static final String TRAINING_ACCURACY = "training-accuracy";
    static final String VALIDATION_ACCURACY = "validation-accuracy";

    boolean measures(String metric) {
        return frame.metrics().contains(metric);
    }

    /// A quantity of a lane over all of the run so far.
    Track.View track(int lane, String metric) {
        return frame.curves().get(lane).get(frame.metrics().indexOf(metric));
    }

    /// The latest value not after this moment, NaN where there is none.
    double value(int lane, String metric) {
        if (!measures(metric)) {
            return Double.NaN;
        }
        Track.View view = track(lane, metric);
        int at = view.size() == 0 ? -1 : view.bucket(frame.step());
        return at < 0 || (at == 0 && view.step(0) - view.stride() >= frame.step()) ? Double.NaN
                : view.last(at);
    }

    /// How much more is lost on the validation data than on the training data.
    double gap(int lane) {
        return value(lane, VALIDATION_LOSS) - value(lane, TRAINING_LOSS);
    }

    /// The lanes there are.
    List<TrainFrame.Standing> lanes() {
        return frame.standings();
    }
}
