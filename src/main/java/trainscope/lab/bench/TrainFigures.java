package trainscope.lab.bench;

/// What the room of training costs while a network learns at full speed.
///
/// @param gap from one pulse of the screen to the next, in milliseconds
/// @param longest the longest of these gaps
/// @param work what the screen's thread worked on the processor for each pulse, in milliseconds
/// @param frames how often a second the pictures moved
/// @param steps steps per second in the room
/// @param alone steps per second while nobody looks
public record TrainFigures(Screen screen, Spread gap, double longest, Spread work, double frames,
        double steps,
        double alone) {
    /// The part of its speed that a training keeps in the room.
    public double share() {
        return steps / alone;
    }
}
