package trainscope.lab.run;

/// What can be asked of a whole array of numbers.
final class Numbers {
    private Numbers() {}

    /// The place of the first number that is not finite, or -1.
    static int firstBroken(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        // A sum of finite numbers may overflow, so one that is not finite is only a suspicion.
        for (int i = 0; i < numbers.length && !Double.isFinite(sum); i++) {
            if (!Double.isFinite(numbers[i])) {
                return i;
            }
        }
        return -1;
    }
}
