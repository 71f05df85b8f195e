package trainscope.plot;

/// One place on an axis. Minor ticks have no label and are only a hint of the spacing.
public record Tick(double value, String label) {
    public static Tick minor(double value) {
        return new Tick(value, "");
    }

    public boolean major() {
        return !label.isEmpty();
    }
}
