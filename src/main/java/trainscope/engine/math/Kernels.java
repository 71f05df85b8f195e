package trainscope.engine.math;

/// The arithmetic of networks over flat row-major arrays with offsets.
///
/// There are two twins, one that spells vectors out and one in plain loops, and both give the same bits: the order of
/// every sum is fixed, products are fused (`Math.fma`), and exponentials and their kin are polynomials of our own
/// ([Elementary]). Nothing depends on the width of a vector or on how rows are split over threads, so a [Crew] may cut
/// any call into chunks of rows. Where input and output are the same range, element-wise methods work in place, unless they say
/// otherwise.
public sealed interface Kernels permits PlainKernels {
    /// The fastest twin that this JVM can run: vectors where it was started with `--add-modules jdk.incubator.vector`
    /// and the machine has them. It takes a second or so until the JVM has compiled them; until then, and with the same
    /// results, the plain twin does the work. So make one kernels for the whole program, early.
    static Kernels best() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return present && VectorKernels.areWide() ? VectorKernels.warmingUp() : plain();
    }

    /// The twin that needs nothing but the language.
    static Kernels plain() {
        return new PlainKernels();
    }

    /// Whether vectors are at work by now.
    boolean hasVectors();

    /// C = A·B, or C += A·B: A is m×k, B is k×n; each sum starts with 0 (or what C holds) and runs over k upwards.
    /// Rows i … j of C alone are `multiply(a, ao + i·k, b, bo, c, co + i·n, j − i, k, n, add)`.
    void multiply(double[] a, int ao, double[] b, int bo, double[] c, int co, int m, int k, int n,
            boolean add);

    /// C = bias + A·B, the bias in every row: as [#multiply], but each sum starts with its bias.
    void affine(double[] a, int ao, double[] b, int bo, double[] bias, int so, double[] c, int co, int m,
            int k,
            int n);

    /// Rows `from` … `to` − 1 of C = Aᵀ·B, or of C += Aᵀ·B: A is k×m, B is k×n, C is m×n and starts at `co`.
    void multiplyTransA(double[] a, int ao, double[] b, int bo, double[] c, int co, int m, int k, int n,
            int from,
            int to, boolean add);

    /// C = A·Bᵀ, or C += A·Bᵀ: A is m×k, B is n×k, and `scratch` holds k·n numbers or more. Whoever cuts the rows of
    /// C into chunks calls [#transpose] once and [#multiply] for every chunk instead: that is the same.
    default void multiplyTransB(double[] a, int ao, double[] b, int bo, double[] c, int co, int m, int k,
            int n,
            boolean add, double[] scratch) {
        transpose(b, bo, n, k, scratch, 0);
        multiply(a, ao, scratch, 0, c, co, m, k, n, add);
    }

    /// Y = Xᵀ: X is rows×columns; not in place.
    void transpose(double[] x, int xo, int rows, int columns, double[] y, int yo);

    /// y = Σ of the rows of X (m×n), from the first row to the last, starting with 0 or with what y holds: the gradient
    /// of a bias.
    void sumColumns(double[] x, int xo, double[] y, int yo, int m, int n, boolean add);

    /// Every row of Y (m×n) is the softmax of that row of X: e^(x − max) / Σ, with the sum as in [#sum].
    void softmaxRows(double[] x, int xo, double[] y, int yo, int m, int n);

    /// y has m numbers: max + ln Σ e^(x − max) of every row of X (m×n). Overwrites X with e^(x − max).
    void logSumExpRows(double[] x, int xo, double[] y, int yo, int m, int n);

    void exp(double[] x, int xo, double[] y, int yo, int n);

    void expm1(double[] x, int xo, double[] y, int yo, int n);

    void log(double[] x, int xo, double[] y, int yo, int n);

    void log1p(double[] x, int xo, double[] y, int yo, int n);

    void tanh(double[] x, int xo, double[] y, int yo, int n);

    /// 1 / (1 + e⁻ˣ)
    void sigmoid(double[] x, int xo, double[] y, int yo, int n);

    /// ln(1 + eˣ); not in place.
    void softplus(double[] x, int xo, double[] y, int yo, int n);

    void erf(double[] x, int xo, double[] y, int yo, int n);

    /// Φ(x), the share of the standard normal law below x; GELU is x·Φ(x); not in place.
    void normalCdf(double[] x, int xo, double[] y, int yo, int n);

    /// max(x, 0); NaN stays NaN.
    void relu(double[] x, int xo, double[] y, int yo, int n);

    /// x where x > 0, else slope·x.
    void leakyRelu(double slope, double[] x, int xo, double[] y, int yo, int n);

    /// g where y > 0, else 0, into d: the way back through ReLU, from its output or its input y.
    void reluBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n);

    /// g where y > 0, else slope·g, into d: the way back through leaky ReLU, from its output or its input y.
    void leakyReluBack(double slope, double[] y, int yo, double[] g, int go, double[] d, int od, int n);

    /// g·(1 − y²) into d: the way back through tanh, from its output y.
    void tanhBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n);

    /// g·y·(1 − y) into d: the way back through the sigmoid, from its output y.
    void sigmoidBack(double[] y, int yo, double[] g, int go, double[] d, int od, int n);

    /// y += factor·x, fused.
    void axpy(double factor, double[] x, int xo, double[] y, int yo, int n);

    /// y = factor·x
    void scale(double factor, double[] x, int xo, double[] y, int yo, int n);

    /// z = x + y
    void add(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n);

    /// z = x − y
    void subtract(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n);

    /// z = x·y, each with each.
    void hadamard(double[] x, int xo, double[] y, int yo, double[] z, int zo, int n);

    /// Σx in eight strands: strand 0 sums elements 0, 8, 16 …, then ((s₀+s₄)+(s₂+s₆)) + ((s₁+s₅)+(s₃+s₇)).
    double sum(double[] x, int xo, int n);

    /// Counts n numbers by kind, and finds between which the finite ones lie.
    void tally(double[] x, int xo, int n, Tally into);

    /// Σ(x − middle) as `sums[0]` and Σ(x − middle)² as `sums[1]`, in the order of [#sum]; `sums` has
    /// room for sixteen numbers.
    void deviations(double[] x, int xo, int n, double middle, double[] sums);

    /// How many of n numbers are less than a limit; none is less than `NaN`, and `NaN` less than none.
    int below(double[] x, int xo, int n, double limit);

    /// How many of n numbers are more than a limit.
    int above(double[] x, int xo, int n, double limit);

    /// Σx·y, in strands as in [#sum], fused.
    double dot(double[] x, int xo, double[] y, int yo, int n);

    /// The largest of n ≥ 0 numbers, −∞ of none; NaN if one is NaN.
    double max(double[] x, int xo, int n);
}
