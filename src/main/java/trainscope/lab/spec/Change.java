package trainscope.lab.spec;

/// Something a person did while a run was going: from that step on, a lane is another one.
public sealed interface Change {
    /// The steps made before the change: it holds from the update that leads to `step + 1`.
    long step();

    /// The lane it concerns.
    int lane();

    /// What the lane is from then on.
    LaneSpec to();

    /// A knob was turned. The lane keeps its place, and its memory where the new rule has the same one.
    record Turn(long step, int lane, LaneSpec to) implements Change {}

    /// A new lane left another one here: same place, same memory, one thing changed, or nothing.
    record Branch(long step, int lane, int parent, LaneSpec to) implements Change {}
}
