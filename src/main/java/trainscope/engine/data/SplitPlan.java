package trainscope.engine.data;

import trainscope.engine.Range;
import trainscope.engine.math.Rng;

/// How examples are shared out: to train, to choose between trainings, and, what is left, for the exam at the end.
/// Every part holds the classes in the proportion they have in the whole.
public record SplitPlan(@Range(min = 0, max = 1, from = 0, to = 1) double training,
        @Range(min = 0, max = 1, from = 0, to = 0.5) double validation) {

    /// Shares out one data set. Training has at least one example.
    public Split of(DataSet data, Rng rng) {
        Part all = mixed(data, rng);
        int first = (int) count(training, all.size());
        int second = Math.min(first + (int) StrictMath.rint(validation * all.size()), all.size());
        return new Split(all.slice(0, first), all.slice(first, second),
                new Exam(all.slice(second, all.size())));
    }

    /// Shares out one data set to train and to validate, in the proportion of the two; the exam is another one.
    public Split of(DataSet data, DataSet exam, Rng rng) {
        Part all = mixed(data, rng);
        int first = (int) count(training / (training + validation), all.size());
        return new Split(all.slice(0, first), all.slice(first, all.size()), new Exam(exam.all()));
    }

    /// How many of so many examples train.
    public long training(long all) {
        return count(training, all);
    }

    /// How many of so many examples train, the exam being others.
    public long trainingWithExam(long all) {
        return count(training / (training + validation), all);
    }

    private static Part mixed(DataSet data, Rng rng) {
        Part all = data.all();
        return all.at(Arrangement.stratified(all, rng));
    }

    private static long count(double share, long size) {
        return Math.clamp((long) StrictMath.rint(share * size), Math.min(1, size), size);
    }
}
