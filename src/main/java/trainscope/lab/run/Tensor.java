package trainscope.lab.run;

import java.util.List;

/// Numbers of a network under a name.
public final class Tensor {
    private final String name;
    private final List<Integer> shape;
    private final double[] values;

    /// @param name array and layer, the layers counted from 1: `W.3`
    /// @param shape how many numbers there are along each axis, the last one being the fastest
    public Tensor(String name, List<Integer> shape, double[] values) {
        this.name = name;
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    public String name() {
        return name;
    }

    public List<Integer> shape() {
        return shape;
    }

    public double[] values() {
        return values;
    }
}
