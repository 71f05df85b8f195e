package trainscope.engine.data;

/// Which examples every step of a training sees. It remembers the epoch it is in, so it belongs to one thread; steps may
/// be asked for in any order, those of one epoch quickly.
public interface Batches {
    /// The largest batch there is: the room that `into` needs.
    int size();

    /// How many steps show as many examples as there are.
    int perEpoch();

    /// Writes the places of the batch of this step, and returns how many they are.
    int at(long step, int[] into);
}
