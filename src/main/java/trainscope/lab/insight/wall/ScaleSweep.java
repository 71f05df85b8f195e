package trainscope.lab.insight.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.BatchNorm;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.Track;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Plan;

/// The book's picture of batch normalization: networks whose weights begin with one of sixteen deviations, from 1 down to
/// 0.0001 in even factors, are trained with it and without. Source: the book, chapter 6.3.2.
///
/// @param wall whose widths, inputs and seed the networks have
/// @param like whose function they have
/// @param norm the batch normalization
public record ScaleSweep(InitSpec wall, InitLane like, BatchNorm norm, Schooling schooling) {
    /// How many deviations there are.
    public static final int SCALES = 16;
    private static final double DECADES = 4;
    private static final String ACCURACY = "training-accuracy";
    private static final String LOSS = "training-loss";

    /// One of the sixteen.
    ///
    /// @param with accuracy on the training data, review by review, with batch normalization; where numbers are learned, the
    ///     loss
    /// @param without the same without it
    public record Pair(double std, Track.View with, Track.View without) {}

    /// As many pairs as are known, from the largest deviation on.
    ///
    /// @param accuracy whether they tell the accuracy, and not the loss
    public record Result(ScaleSweep sweep, List<Pair> pairs, boolean accuracy) {
        public Result {
            pairs = List.copyOf(pairs);
        }

        public boolean isWhole() {
            return pairs.size() == SCALES;
        }
    }

    /// The deviation of that number: 10^(−4i/15).
    public static double std(int i) {
        return StrictMath.pow(10, -DECADES * i / (SCALES - 1));
    }

    /// Trains one pair after the other, and shows what is known whenever one is done; stopped where `stop` says so.
    public void run(Library library, Consumer<Result> shown, BooleanSupplier stop) throws Refused {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < SCALES && !stop.getAsBoolean(); i++) {
            var init = new Normal(std(i));
            InitLane plain = InitLane.of("without", init, like.activation()).biased(like.bias());
            InitSpec two = wall.of(List.of(plain, plain.named("with").normed(Optional.of(norm))));
            try (Race race = Race.of(Plan.of(schooling.of(two, library)), library)) {
                while (!stop.getAsBoolean() && race.advance()) {
                    // Every step is a chance to stop.
                }
                boolean accuracy = race.metrics().contains(ACCURACY);
                int place = race.metrics().indexOf(accuracy ? ACCURACY : LOSS);
                var curves = race.frame().curves();
                if (!stop.getAsBoolean()) {
                    pairs.add(new Pair(std(i), curves.get(1).get(place), curves.get(0).get(place)));
                    shown.accept(new Result(this, pairs, accuracy));
                }
            }
        }
    }
}
