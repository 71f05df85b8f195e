package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Prelu;
import trainscope.lab.look.Bulk;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Health;
import trainscope.lab.run.Inside;

/// Layers that people see as one: those with weights, and what follows them up to the next.
///
/// @param first the number of its first layer, from 0
/// @param levels its layers
record Block(int first, List<Inside.Level> levels) {
    Block {
        levels = List.copyOf(levels);
    }

    /// The blocks of a network, from its input to its output.
    static List<Block> of(Inside inside) {
        List<Block> blocks = new ArrayList<>();
        List<Inside.Level> open = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < inside.levels().size(); i++) {
            Layer layer = inside.levels().get(i).layer();
            boolean begins = layer instanceof Dense || layer instanceof Conv || layer instanceof Maxout;
            if (begins && !open.isEmpty()) {
                blocks.add(new Block(first, open));
                open.clear();
                first = i;
            }
            open.add(inside.levels().get(i));
        }
        if (!open.isEmpty()) {
            blocks.add(new Block(first, open));
        }
        return blocks;
    }

    /// The layer that bends, if one does.
    private int bend() {
        for (int i = levels.size() - 1; i >= 0; i--) {
            Layer layer = levels.get(i).layer();
            if (layer instanceof Activate || layer instanceof Prelu || layer instanceof Maxout) {
                return i;
            }
        }
        return -1;
    }

    /// The layer whose output is shown: the one that bends, or the last one.
    Inside.Level shown() {
        int bend = bend();
        return levels.get(bend < 0 ? levels.size() - 1 : bend);
    }

    /// What the function of the block says; where there is none, what its last layer says.
    Optional<Cell> activation() {
        return shown().said().map(Inside.Said::cell);
    }

    Optional<Health> health() {
        return shown().said().flatMap(Inside.Said::health);
    }

    /// How the loss changes with what the function is given; where there is none, with what the last layer says.
    Optional<Bulk> gradient() {
        int bend = bend();
        return levels.get(bend < 0 ? levels.size() - 1 : Math.max(0, bend - 1)).flow();
    }

    /// The weights of the block, without biases.
    Optional<Inside.Learned> weights() {
        return levels.stream().flatMap(level -> level.learned().stream())
                .filter(learned -> learned.name().equals("W")).findFirst();
    }

    /// The update ratio of the weights.
    Optional<Double> ratio() {
        return weights().flatMap(Inside.Learned::update).map(Inside.Update::ratio);
    }

    List<Inside.Normal> normals() {
        return levels.stream().filter(level -> level.layer() instanceof BatchNorm)
                .flatMap(level -> level.normal().stream()).toList();
    }

    /// How large what comes out is: `100` or `8×14×14`.
    String size() {
        Shape shape = levels.getFirst().shape();
        return shape.isPicture() ? shape.channels() + "×" + shape.height() + "×" + shape.width()
                : Integer.toString(shape.size());
    }
}
