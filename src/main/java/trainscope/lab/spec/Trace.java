package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured of all lanes of a run on its way.
///
/// @param metrics the names of what was measured
/// @param every how many steps lie between two moments; the last step has one in any case
/// @param moments in the order of their steps, from step 0 on
public record Trace(List<String> metrics, long every, List<Moment> moments) {
    public Trace {
        metrics = List.copyOf(metrics);
        moments = List.copyOf(moments);
    }

    /// What was measured at a step.
    ///
    /// @param lanes for every lane its values in the order of the metrics; null where nothing was measured, which is left
    ///     out at the end
    public record Moment(long step, List<List<@Nullable Double>> lanes) {
        public Moment {
            lanes = lanes.stream().map(Moment::shortened).toList();
        }

        private static List<@Nullable Double> shortened(List<@Nullable Double> values) {
            int size = values.size();
            while (size > 0 && values.get(size - 1) == null) {
                size--;
            }
            return Collections.unmodifiableList(new ArrayList<>(values.subList(0, size)));
        }
    }
}
