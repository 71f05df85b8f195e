package trainscope.engine.optim;

/// How the learning rate changes while a run goes on. Implementations are records; any rule takes any.
public interface Schedule {
    /// The rate of one update.
    ///
    /// @param lr the rule's own rate
    /// @param t how many updates were made before this one
    double rate(double lr, long t);
}
