package trainscope.engine.layer;

import trainscope.engine.math.Kernels;

/// What layers work with: the kernels, and the threads that share the work.
public record Workplace(Kernels kernels) {
    /// A piece of work over the places from … to − 1.
    public interface Piece {
        void work(int from, int to);
    }

    /// Does n pieces of work that need nothing of each other, each worth about `cost` multiplications.
    public void share(int n, long cost, Piece piece) {
        piece.work(0, n);
    }
}
