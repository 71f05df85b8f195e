package trainscope.engine.data;

import trainscope.engine.Range;
import trainscope.engine.math.Draws;
import trainscope.engine.math.Rng;

/// Wrong answers in the training data: exactly this share of the examples, rounded, gets another class than its own, each
/// other one as likely. What validates keeps its true classes.
public record LabelNoise(@Range(min = 0, max = 1, from = 0, to = 0.5) double share) {

    /// The part with wrong classes among its own; the data set it came from stays as it was. Numbers are left alone.
    public Part applied(Part part, Rng rng) {
        if (!(part.data().targets() instanceof Labels labels) || labels.classes() < 2) {
            return part;
        }
        int[] noisy = labels.copy();
        int[] order = Arrangement.shuffled(part.size(), rng.child("which"));
        Draws draws = rng.child("class").draws();
        int wrong = (int) StrictMath.rint(share * part.size());
        for (int i = 0; i < wrong; i++) {
            int row = part.row(order[i]);
            noisy[row] = (noisy[row] + 1 + draws.nextInt(labels.classes() - 1)) % labels.classes();
        }
        return part.in(part.data().with(new Labels(noisy, labels.names())));
    }
}
