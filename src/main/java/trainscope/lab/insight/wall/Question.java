package trainscope.lab.insight.wall;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import trainscope.lab.spec.InitSpec;

/// What a wall is asked.
///
/// @param reach how far the histograms of each quantity that is wanted reach; what is not wanted is not in the map
/// @param bins the bars of every histogram
public record Question(InitSpec spec, Map<Quantity, Reach> reach, int bins) {
    /// As many bars as in the notes.
    public static final int BINS = 30;

    public Question {
        reach = Map.copyOf(reach);
    }

    public Set<Quantity> wanted() {
        return reach.isEmpty() ? EnumSet.noneOf(Quantity.class) : EnumSet.copyOf(reach.keySet());
    }

    public boolean wants(Quantity quantity) {
        return reach.containsKey(quantity);
    }
}
