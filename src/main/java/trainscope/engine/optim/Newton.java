package trainscope.engine.optim;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import trainscope.engine.Range;

/// The bottom of the parabola that touches here: W ← W − η·(H + λ·I)⁻¹·g, with η = 1 and λ = 0 unless asked.
///
/// Source: the notes of lecture 7. On a bowl it arrives in one step and needs no rate; elsewhere it walks to saddles and
/// summits as readily as to minima, which the notes do not say. A damping λ larger than the most negative curvature
/// turns it downhill again.
public record Newton(@Range(min = 0, max = 1e12, from = 1e-2, to = 2, log = true) double lr,
        @Range(min = 0, max = 1e12, from = 1e-4, to = 1e3, log = true) double damping) implements Optimizer {
    @Override
    public List<String> memory() {
        return List.of();
    }

    @Override
    public boolean needsCurvature() {
        return true;
    }

    @Override
    public List<String> formula() {
        String xx = damping == 0 ? "Hxx" : "(Hxx + λ)";
        String yy = damping == 0 ? "Hyy" : "(Hyy + λ)";
        return List.of("g ← ∇f(W)", "D ← " + xx + "·" + yy + " − Hxy²", "Δx ← (" + yy + "·gx − Hxy·gy)/D",
                "Δy ← (" + xx + "·gy − Hxy·gx)/D", "W ← W − η·Δ");
    }

    @Override
    public void step(double[] w, Slope slope, double rate, Slots slots) {
        if (!(slope instanceof Slope.Curved curved)) {
            throw new IllegalArgumentException("Newton's rule needs second derivatives");
        }
        double[] g = slots.gradient();
        Parabola known = slots.laidAside(Parabola.class);
        Parabola parabola = known != null ? known : slots.layAside(new Parabola(w.length));
        slope.gradient(w, g);
        curved.hessian(w, parabola.hessian.data);
        double[] move = parabola.bottom(g, damping);
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * move[i];
        }
    }

    /// The system H·move = g and the solver's own room.
    private static final class Parabola {
        final DMatrixRMaj hessian;
        private final DMatrixRMaj right;
        private final DMatrixRMaj move;
        private final LinearSolverDense<DMatrixRMaj> solver;

        Parabola(int size) {
            hessian = new DMatrixRMaj(size, size);
            right = new DMatrixRMaj(size, 1);
            move = new DMatrixRMaj(size, 1);
            solver = LinearSolverFactory_DDRM.lu(size);
        }

        double[] bottom(double[] g, double damping) {
            for (int i = 0; i < g.length; i++) {
                hessian.add(i, i, damping);
                right.set(i, 0, g[i]);
            }
            if (solver.setA(hessian)) {
                solver.solve(right, move);
            } else {
                Arrays.fill(move.data, Double.NaN);
            }
            return move.data;
        }
    }
}
