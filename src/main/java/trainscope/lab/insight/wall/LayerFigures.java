package trainscope.lab.insight.wall;

import java.util.Map;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;

/// What a layer of a lane shows: the quantities that were asked for, as far as they are known.
public record LayerFigures(Map<Quantity, Cell> cells, Health health, Twins twins) {
    public LayerFigures {
        cells = Map.copyOf(cells);
    }
}
