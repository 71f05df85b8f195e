package trainscope.engine.layer;

import java.util.List;
import trainscope.engine.data.Shape;
import trainscope.engine.math.Kernels;

/// A layer at work, with room for the largest batch: examples are rows, and nothing is allocated once it stands.
public abstract class Cell {
    /// Numbers of one example that come in, and that go out.
    protected final int in;
    protected final int out;
    protected final Workplace place;
    protected final Kernels kernels;
    /// What goes out.
    protected final double[] y;
    /// How the loss changes with what came in.
    protected final double[] d;
    private final Shape shape;

    protected Cell(Seat seat, Shape shape) {
        this.in = seat.in().size();
        this.out = shape.size();
        this.shape = shape;
        this.place = seat.place();
        this.kernels = place.kernels();
        this.y = new double[Math.multiplyExact(seat.capacity(), out)];
        this.d = new double[Math.multiplyExact(seat.capacity(), in)];
    }

    public final Shape shape() {
        return shape;
    }

    public double[] output() {
        return y;
    }

    public double[] back() {
        return d;
    }

    /// What it keeps of the batches it has seen, besides its weights. It belongs to every checkpoint.
    public List<double[]> memory() {
        return List.of();
    }

    /// Mean and variance of the latest batch, of layers that take them.
    public List<double[]> batchStatistics() {
        return List.of();
    }

    /// Computes [#output] from x, with the weights of the whole network in w.
    public abstract void forward(double[] w, double[] x, Pass pass);

    /// Computes the gradient of its weights into dw, from that of its output in g, after a [#forward] with the same w, x
    /// and pass; and with `further` also [#back].
    public abstract void backward(double[] w, double[] x, double[] g, double[] dw, Pass pass,
            boolean further);
}
