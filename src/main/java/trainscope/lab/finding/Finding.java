package trainscope.lab.finding;

import java.util.List;

/// Something that goes wrong in a lane, with its evidence and what may help.
///
/// What is said stands in the texts `finding.<detector>.title`, `.text` and `.advice`, with the name of the lane and then
/// these numbers as arguments.
///
/// @param numbers what is quoted, written out
public record Finding(String detector, int lane, Stretch where, List<String> numbers, Weight weight,
        List<Fix> fixes) {
    public Finding {
        numbers = List.copyOf(numbers);
        fixes = List.copyOf(fixes);
    }

    /// How much it matters.
    public enum Weight {
        /// Nothing can be learned like this.
        BROKEN,
        /// It learns worse than it could.
        WARNING,
        /// A number is not what one would expect.
        NOTE
    }

    /// Where the evidence lies.
    ///
    /// @param metric whose curve shows it
    /// @param layer that it is about, from 1; 0 where it is about all
    public record Stretch(long from, long to, String metric, int layer) {}
}
