package trainscope.engine.math;

import static trainscope.engine.math.VectorTiles.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// [FusedLimit] in vectors: as many chains as hide how long one operation takes.
final class VectorLimit {
    static final int CHAINS = 10;

    private VectorLimit() {}

    static double rounds(int rounds) {
        var half = DoubleVector.broadcast(SPECIES, 0.5);
        var one = DoubleVector.broadcast(SPECIES, 1);
        var v0 = DoubleVector.broadcast(SPECIES, 1);
        var v1 = DoubleVector.broadcast(SPECIES, 2);
        var v2 = DoubleVector.broadcast(SPECIES, 3);
        var v3 = DoubleVector.broadcast(SPECIES, 4);
        var v4 = DoubleVector.broadcast(SPECIES, 5);
        var v5 = DoubleVector.broadcast(SPECIES, 6);
        var v6 = DoubleVector.broadcast(SPECIES, 7);
        var v7 = DoubleVector.broadcast(SPECIES, 8);
        var v8 = DoubleVector.broadcast(SPECIES, 9);
        var v9 = DoubleVector.broadcast(SPECIES, 10);
        for (int i = 0; i < rounds; i++) {
            v0 = v0.fma(half, one);
            v1 = v1.fma(half, one);
            v2 = v2.fma(half, one);
            v3 = v3.fma(half, one);
            v4 = v4.fma(half, one);
            v5 = v5.fma(half, one);
            v6 = v6.fma(half, one);
            v7 = v7.fma(half, one);
            v8 = v8.fma(half, one);
            v9 = v9.fma(half, one);
        }
        return v0.add(v1).add(v2).add(v3).add(v4).add(v5).add(v6).add(v7).add(v8).add(v9)
                .reduceLanes(VectorOperators.ADD);
    }
}
