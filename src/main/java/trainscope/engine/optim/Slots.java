package trainscope.engine.optim;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The memory of an update rule over one set of parameters: named arrays such as `v` or `m`, running products such as
/// β₁ᵗ, and the gradient it used last. All of it can be drawn, and saved and restored to the bit.
public final class Slots {
    private final List<String> names;
    private final double[][] arrays;
    private final double[] products;
    private final double[] gradient;
    private @Nullable Object scratch;

    Slots(List<String> names, int products, int size) {
        this.names = names;
        this.arrays = new double[names.size()][size];
        this.products = new double[products];
        this.gradient = new double[size];
        Arrays.fill(this.products, 1);
    }

    public List<String> names() {
        return names;
    }

    /// The array of that place in [#names].
    public double[] array(int index) {
        return arrays[index];
    }

    /// The gradient of the latest step.
    public double[] gradient() {
        return gradient;
    }

    /// The running product of that place.
    public double product(int index) {
        return products[index];
    }

    /// Multiplies a running product, as the tth step does with β to have βᵗ.
    double multiply(int index, double factor) {
        products[index] *= factor;
        return products[index];
    }

    /// Takes over the running products of another memory that has as many.
    public void multiplied(Slots other) {
        System.arraycopy(other.products, 0, products, 0, products.length);
    }

    /// What a rule laid aside to work with, or null where it has not yet. It is no part of the memory.
    <T> @Nullable T laidAside(Class<T> type) {
        return type.isInstance(scratch) ? type.cast(scratch) : null;
    }

    <T> T layAside(T made) {
        scratch = made;
        return made;
    }

    /// Takes over what another memory of the same shape holds, but for the gradient. Loops, because these arrays may be
    /// as short as two and this is done at every step.
    public void remember(Slots other) {
        for (int i = 0; i < arrays.length; i++) {
            double[] from = other.arrays[i];
            double[] into = arrays[i];
            for (int j = 0; j < into.length; j++) {
                into[j] = from[j];
            }
        }
        for (int i = 0; i < products.length; i++) {
            products[i] = other.products[i];
        }
    }

    /// How many numbers [#save] writes.
    public int volume() {
        return arrays.length * gradient.length + products.length + gradient.length;
    }

    /// Writes the whole memory and returns the place behind it.
    public int save(double[] into, int at) {
        int next = at;
        for (double[] array : arrays) {
            System.arraycopy(array, 0, into, next, array.length);
            next += array.length;
        }
        System.arraycopy(products, 0, into, next, products.length);
        next += products.length;
        System.arraycopy(gradient, 0, into, next, gradient.length);
        return next + gradient.length;
    }

    /// Reads what [#save] wrote and returns the place behind it.
    public int load(double[] from, int at) {
        int next = at;
        for (double[] array : arrays) {
            System.arraycopy(from, next, array, 0, array.length);
            next += array.length;
        }
        System.arraycopy(from, next, products, 0, products.length);
        next += products.length;
        System.arraycopy(from, next, gradient, 0, gradient.length);
        return next + gradient.length;
    }
}
