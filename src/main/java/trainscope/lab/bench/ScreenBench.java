package trainscope.lab.bench;

import java.util.List;

/// Measures what the screen costs. The command line asks for it, the window answers, and neither knows the other.
///
/// Where no window can be opened, an UnsupportedOperationException says why.
public interface ScreenBench {
    /// Shows a room in the window while its race runs, and closes it again.
    ScreenFigures room(ScreenLoad load);

    /// Draws a long series again and again, in two sizes.
    ///
    /// @param seconds how long each drawing of the plot is measured
    /// @param headless whether into memory, not on a screen
    List<Redraw> series(double seconds, boolean headless);

    /// Draws walls anew again and again, then drags a deviation: nine lanes of five layers with 100 units, and four lanes of
    /// ten with 500.
    ///
    /// @param seconds how long each is measured
    /// @param headless whether into memory, not on a screen
    List<WallFigures> walls(double seconds, boolean headless);

    /// Has a network of 784-100-100-100-100-10 learn Digits at full speed, with everything in sight.
    ///
    /// @param seconds how long it is measured
    /// @param headless whether into memory, not on a screen
    TrainFigures training(double seconds, boolean headless);
}
