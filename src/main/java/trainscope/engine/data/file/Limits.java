package trainscope.engine.data.file;

/// How much reading may take, so that a file cannot take more than there is.
///
/// @param bytes of memory for the data of one set
public record Limits(long bytes) {
    /// More numbers than this are no data set for a lesson.
    static final long MOST_NUMBERS = 1_000_000_000;

    /// No array is longer.
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    /// Half of the memory this program may have, and what an array can hold at most.
    public static Limits ofThisMachine() {
        return new Limits(Math.min(Runtime.getRuntime().maxMemory() / 2, MOST_BYTES));
    }

    /// Refuses what would need more numbers or more memory.
    void check(Content file, long numbers, int bytesEach) throws Refusal {
        if (numbers > MOST_NUMBERS) {
            throw new Refusal(file, "too-many-numbers", numbers, MOST_NUMBERS);
        }
        if (numbers * bytesEach > bytes) {
            throw new Refusal(file, "too-much-memory", numbers * bytesEach, bytes);
        }
    }
}
