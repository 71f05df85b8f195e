package trainscope.engine.data;

/// A data set in three parts that share no example.
public record Split(Part training, Part validation, Exam exam) {}
