package trainscope.engine.data.file;

import org.ejml.data.DMatrixRMaj;

/// Does with what was read what a training would do.
final class Use {
    private Use() {}

    static void of(Loaded loaded) {
        switch (loaded) {
            case Loaded.Good(var data) -> {
                data.batch(new int[] {0, data.size() - 1}, 2, new DMatrixRMaj(0, 0));
                data.all().value(data.size() - 1);
                data.hash();
            }
            case Loaded.Bad bad -> Forged.bad(bad);
        }
    }
}
