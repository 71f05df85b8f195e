package trainscope.lab.store.code;

import java.util.List;
import trainscope.engine.activation.Activation;
import trainscope.engine.activation.Elu;
import trainscope.engine.activation.Gelu;
import trainscope.engine.activation.LeakyRelu;
import trainscope.engine.activation.Linear;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Sigmoid;
import trainscope.engine.activation.Softplus;
import trainscope.engine.activation.Tanh;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Dropout;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Maxout;
import trainscope.engine.layer.Pool;
import trainscope.engine.layer.Prelu;

/// The layers of a network as modules of PyTorch.
///
/// @param single whether a batch can be a single example, which `nn.BatchNorm` refuses
record TorchLayers(boolean single) {
    String of(Station station) {
        return switch (station) {
            case Station.Turn(var to, var picture) ->
                picture ? "nn.Unflatten(1, (" + String.join(", ", NumpyLayers.sides(to)) + "))"
                        : "nn.Flatten()";
            case Station.Work work -> layer(work);
        };
    }

    private String layer(Station.Work work) {
        return switch (work.layer()) {
            case Dense dense -> "nn.Linear(" + work.in().size() + ", " + dense.units() + ")";
            case Prelu _ -> "nn.PReLU()";
            case Conv conv -> "nn.Conv2d(" + work.in().channels() + ", " + conv.filters() + ", " + conv.size()
                    + ", stride=" + conv.stride() + ", padding=" + conv.pad() + ")";
            case Maxout maxout -> "Maxout(" + work.in().size() + ", units=" + maxout.units() + ", pieces="
                    + maxout.pieces() + ")";
            case BatchNorm norm -> norm(norm, work);
            case Pool pool -> (pool.form() == Pool.Form.MAX ? "nn.MaxPool2d(" : "nn.AvgPool2d(") + pool.size()
                    + ", stride=" + pool.stride() + ")";
            case Dropout dropout -> NumpyLayers.dropout(dropout, work.key());
            case Activate(var function) -> function(function);
            case Flatten _ -> throw new IllegalArgumentException("a turn, not a layer");
        };
    }

    /// PyTorch's momentum is the share of a running statistic that a step replaces.
    private String norm(BatchNorm norm, Station.Work work) {
        int units = work.in().channels();
        String eps = ", eps=" + Python.number(norm.eps());
        if (norm.form() != BatchNorm.Form.TORCH || single) {
            return "BatchNorm(" + units + eps + ")";
        }
        return "nn.BatchNorm" + (work.picture() ? "2d(" : "1d(") + units + eps + ", momentum=1 - "
                + Python.number(norm.momentum()) + ")";
    }

    private static String function(Activation function) {
        return switch (function) {
            case Relu _ -> "nn.ReLU()";
            case Sigmoid _ -> "nn.Sigmoid()";
            case Tanh _ -> "nn.Tanh()";
            case LeakyRelu(var alpha) -> "nn.LeakyReLU(" + Python.number(alpha) + ")";
            case Elu(var alpha) -> "nn.ELU(" + Python.number(alpha) + ")";
            // Beyond its usual threshold of 20, PyTorch leaves out what the double still holds.
            case Softplus _ -> "nn.Softplus(threshold=40)";
            case Gelu(var form) -> form == Gelu.Form.EXACT ? "nn.GELU()" : "nn.GELU(approximate=\"tanh\")";
            case Linear _ -> "nn.Identity()";
            default -> Python.make((Record) function);
        };
    }

    /// How a module gets its start, as pairs of an attribute and what it is filled with.
    static List<List<String>> start(Station.Work work) {
        return switch (work.layer()) {
            case Dense _ -> List.of(filled("weight", work, 0, ".T"), filled("bias", work, 1, ""));
            case Maxout _ ->
                List.of(filled("dense.weight", work, 0, ".T"), filled("dense.bias", work, 1, ""));
            case Conv _,BatchNorm _ -> List.of(filled("weight", work, 0, ""), filled("bias", work, 1, ""));
            case Prelu _ -> List.of(filled("weight", work, 0, ""));
            case Pool _,Flatten _,Activate _,Dropout _ -> List.of();
        };
    }

    private static List<String> filled(String attribute, Station.Work work, int array, String turned) {
        return List.of(attribute, work.arrays().get(array), turned);
    }
}
