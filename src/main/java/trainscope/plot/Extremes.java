package trainscope.plot;

/// Where a stretch of a series has its smallest, smallest positive and largest value, and whether it breaks.
///
/// It holds places, not values: what is drawn is then always a point that exists. −1 means there is none.
public final class Extremes {
    private int min = -1;
    private int minPositive = -1;
    private int max = -1;
    private boolean broken;
    private double low;
    private double lowPositive;
    private double high;

    public void clear() {
        min = -1;
        minPositive = -1;
        max = -1;
        broken = false;
    }

    public void add(int i, double value) {
        if (!Double.isFinite(value)) {
            broken = true;
            return;
        }
        if (min < 0 || value < low) {
            min = i;
            low = value;
        }
        if (max < 0 || value > high) {
            max = i;
            high = value;
        }
        if (value > 0 && (minPositive < 0 || value < lowPositive)) {
            minPositive = i;
            lowPositive = value;
        }
    }

    public void addBreak() {
        broken = true;
    }

    public int min() {
        return min;
    }

    /// The smallest value that has a place on a log axis.
    public int minPositive() {
        return minPositive;
    }

    public int max() {
        return max;
    }

    /// Whether any value is NaN or infinite.
    public boolean broken() {
        return broken;
    }

    /// Whether any value has no place on a log axis.
    public boolean brokenOnLog() {
        return broken || (min >= 0 && low <= 0);
    }
}
