package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.data.Shape;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Prelu;

/// The layers of a network as objects of the NumPy script.
final class NumpyLayers {
    private NumpyLayers() {}

    static String of(Station station) {
        return switch (station) {
            case Station.Turn(var to, var picture) -> Python.call("Reshape", picture ? sides(to)
                    : List.of("-1"));
            case Station.Work work -> layer(work);
        };
    }

    private static String layer(Station.Work work) {
        List<String> arguments = new ArrayList<>(work.arrays().stream().map(a -> '"' + a + '"').toList());
        return switch (work.layer()) {
            case Dense _ -> Python.call("Dense", arguments);
            case Prelu _ -> Python.call("Prelu", arguments);
            case Conv conv -> {
                arguments.add("stride=" + conv.stride());
                arguments.add("pad=" + conv.pad());
                yield Python.call("Convolution", arguments);
            }
            case Maxout maxout -> {
                arguments.add("units=" + maxout.units());
                arguments.add("pieces=" + maxout.pieces());
                yield Python.call("Maxout", arguments);
            }
            case BatchNorm norm -> {
                arguments.add("eps=" + Python.number(norm.eps()));
                yield Python.call("BatchNorm", arguments);
            }
            case Pool pool -> Python.make(pool);
            case Dropout dropout -> dropout(dropout, work.key());
            case Activate(var function) -> Python.make((Record) function);
            case Flatten _ -> throw new IllegalArgumentException("a turn, not a layer");
        };
    }

    static String dropout(Dropout dropout, long key) {
        return Python.call(Python.type(dropout), List.of("ratio=" + Python.number(dropout.ratio()),
                "key=0x" + Long.toHexString(key)));
    }

    static List<String> sides(Shape shape) {
        return List.of("" + shape.channels(), "" + shape.height(), "" + shape.width());
    }
}
