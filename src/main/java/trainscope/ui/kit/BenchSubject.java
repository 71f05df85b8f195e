package trainscope.ui.kit;

/// What the large picture of a measurement is.
public enum BenchSubject {
    MAP, RELIEF,
    /// The camera turns in every frame.
    TURNING_RELIEF
}
