package trainscope.engine.surface;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;

/// A surface that somebody typed, `x^2/20 + y^2`: differentiated exactly and compiled, as fast as one written
/// in Java.
///
/// Understands `+ − * / ^`, parentheses, `x`, `y`, `pi`, `e`, numbers, the functions `sin cos tan asin acos
/// atan sinh cosh tanh exp log ln sqrt abs sign` and `min max pow`. Whatever the text, reading it ends soon,
/// with a surface or with a [Problem]. Two of them are equal where their texts are.
public final class Typed implements Surface {
    /// The longest text that is read.
    public static final int LONGEST = 256;

    /// More distinct operations, those of all derivatives counted, are refused. A product of fifteen
    /// different functions needs 400; up to here every compiled method stays below the 8000 bytes that
    /// HotSpot still optimizes.
    static final int MOST_OPERATIONS = 1200;

    private static final Region HOME = new Region(-10, 10, -5, 5);
    private static final List<Point> STARTS = Stream.of(-7.0, -2.0, 2.0, 7.0, 0.5)
            .flatMap(x -> Stream.of(2.0, -2.0, 0.5).map(y -> new Point(x, y)))
            .toList();

    private final String text;
    private final Slopes slopes;
    private final Program program;
    private volatile @Nullable List<Point> minima;

    private Typed(String text, Slopes slopes, Program program) {
        this.text = text;
        this.slopes = slopes;
        this.program = program;
    }

    public static Parsed parse(String text) {
        if (text.length() > LONGEST) {
            return new Parsed.Bad(Problem.at(LONGEST + 1, "formula.too-long", text.length(), LONGEST));
        }
        Algebra algebra = new Algebra();
        try {
            Slopes slopes = Slopes.of(new Parser(text, algebra).formula(), algebra);
            return algebra.reachable(slopes.all()).size() > MOST_OPERATIONS
                    ? new Parsed.Bad(Problem.of("formula.too-complex"))
                    : new Parsed.Good(new Typed(text.strip(), slopes, Compiler.program(algebra, slopes)));
        } catch (Refusal refusal) {
            return new Parsed.Bad(refusal.problem());
        }
    }

    @Override
    public double value(double x, double y) {
        return program.value(x, y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        program.gradient(x, y, into);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        program.hessian(x, y, into);
    }

    /// The text as it was typed.
    @Override
    public String formula() {
        return text;
    }

    /// The two slopes that run, df/dx and df/dy, as formulas: `x/10` and `2*y`.
    public List<String> gradientText() {
        return slopes.gradient().stream().map(ExprText::of).toList();
    }

    /// Searched for when first asked, within [#home].
    @Override
    public List<Point> minima() {
        List<Point> found = minima;
        if (found == null) {
            found = new MinimaSearch(this).minima();
            minima = found;
        }
        return found;
    }

    @Override
    public Region home() {
        return HOME;
    }

    /// The first of some fixed places where there is a slope to follow.
    @Override
    public Point start() {
        return STARTS.stream().filter(this::hasSlope).findFirst().orElse(STARTS.getFirst());
    }

    private boolean hasSlope(Point point) {
        double[] slope = new double[2];
        gradient(point.x(), point.y(), slope);
        double steepness = Math.abs(slope[0]) + Math.abs(slope[1]);
        return Double.isFinite(value(point.x(), point.y())) && Double.isFinite(steepness) && steepness > 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Typed typed && typed.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Typed[" + text + "]";
    }
}
