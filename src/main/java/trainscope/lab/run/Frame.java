package trainscope.lab.run;

import java.util.List;

/// What the screen shows of a run at one moment; unchanging, and whole in itself.
public sealed interface Frame permits PathFrame, TrainFrame {
    /// How many steps were made at this moment.
    long step();

    /// How far the run has been, this moment being perhaps a look back.
    long reach();

    /// How many steps the run has.
    long limit();

    /// The curves of every lane, by the names of [#metrics].
    List<List<Track.View>> curves();

    List<String> metrics();
}
