package trainscope.engine.penalty;

import trainscope.engine.Range;

/// L∞: the size of the largest weight of every array. Only the largest is pulled, the first of equals, so that after a while
/// many are equally large. Source: the notes, chapter 6.4.2.
public record Largest(@Range(min = 0, max = 1e9, from = 1e-6, to = 10, log = true) double strength)
        implements
            Penalty {
    @Override
    public double of(double[] w, int from, int n) {
        return n == 0 ? 0 : strength * Math.abs(w[place(w, from, n)]);
    }

    @Override
    public void addSlope(double[] w, double[] gradient, int from, int n) {
        if (n > 0) {
            int place = place(w, from, n);
            gradient[place] += strength * Math.signum(w[place]);
        }
    }

    private static int place(double[] w, int from, int n) {
        int best = from;
        for (int i = from + 1; i < from + n; i++) {
            if (Math.abs(w[i]) > Math.abs(w[best]) || Double.isNaN(w[i])) {
                best = i;
            }
        }
        return best;
    }
}
