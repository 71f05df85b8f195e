package trainscope.lab.spec;

/// How long a training is.
public record Length(long count, Unit unit) {
    /// What is counted.
    public enum Unit {
        STEPS, EPOCHS
    }

    public static Length steps(long count) {
        return new Length(count, Unit.STEPS);
    }

    public static Length epochs(long count) {
        return new Length(count, Unit.EPOCHS);
    }

    /// The steps, where so many of them are an epoch; the largest number where they are too many to count.
    long inSteps(long perEpoch) {
        if (unit == Unit.STEPS) {
            return count;
        }
        return count > Long.MAX_VALUE / perEpoch ? Long.MAX_VALUE : count * perEpoch;
    }
}
