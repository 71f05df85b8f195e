package trainscope.lab.bench;

/// What a room costs while it shows a race.
///
/// @param screen what it was shown on
/// @param points how many points of a path were drawn for each lane, in the middle of all frames
/// @param work what the screen's thread worked from one drawn frame to the next, on the processor, in milliseconds
/// @param clock how long news, painting and layout of a frame took by the clock, in milliseconds
/// @param gap from one drawn frame to the next, in milliseconds
/// @param draws drawn frames per second
/// @param shown steps of the race per second while it is shown
/// @param alone the same while nobody looks
public record ScreenFigures(Screen screen, ScreenLoad load, double points, Spread work, Spread clock,
        Spread gap, double draws, double shown, double alone) {
    /// The part of its speed that the engine loses to the screen.
    public double slowdown() {
        return 1 - shown / alone;
    }
}
