package trainscope.ui.train;

/// How often the pictures of a training move: in every pulse where painting costs little, in every second or third where it
/// would take the processors from the training that people wait for.
final class Cadence {
    /// After a painting the screen's thread rests so many times as long as that took; drawing it on the screen takes as long
    /// again.
    private static final int REST = 10;
    /// Pictures move twenty times a second at least, in nanoseconds.
    private static final long LONGEST = 50_000_000;
    /// Half of a pulse: what is due nearer to this pulse than to the next one is due in this one.
    private static final long HALF = 8_000_000;

    private long painted;
    private long busy;
    private long cost;
    private boolean paints;

    /// Whether pictures move in this pulse.
    ///
    /// @param now the time, in nanoseconds
    /// @param worked what the screen's thread has had of the processor so far, in nanoseconds
    boolean isDue(long now, long worked) {
        if (paints) {
            cost = worked - busy;
        }
        busy = worked;
        paints = now - painted >= Math.min(REST * cost, LONGEST) - HALF;
        if (paints) {
            painted = now;
        }
        return paints;
    }
}
