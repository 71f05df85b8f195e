package trainscope.engine.math;

import java.util.List;

/// Both kernels, for tests elsewhere.
public final class Twins {
    private Twins() {}

    public static List<Kernels> all() {
        return List.of(Kernels.plain(), vectors());
    }

    /// With vectors from the first call on.
    public static Kernels vectors() {
        return new VectorKernels();
    }
}
