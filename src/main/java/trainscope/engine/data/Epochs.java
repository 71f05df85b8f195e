package trainscope.engine.data;

/// Batches cut one after the other from an order of all examples, which is made anew for every epoch.
abstract class Epochs implements Batches {
    private final int size;
    private final int[] order;
    private long epoch = -1;

    Epochs(int examples, int size) {
        this.size = Math.min(size, examples);
        order = new int[examples];
    }

    /// Fills `order` with all places in the order of this epoch.
    abstract void arrange(long epoch, int[] order);

    static int steps(int examples, int size) {
        return size == 0 ? 1 : Math.ceilDiv(examples, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int perEpoch() {
        return steps(order.length, size);
    }

    @Override
    public int at(long step, int[] into) {
        long wanted = step / perEpoch();
        if (wanted != epoch) {
            arrange(wanted, order);
            epoch = wanted;
        }
        int from = (int) (step % perEpoch()) * size;
        int count = Math.min(size, order.length - from);
        System.arraycopy(order, from, into, 0, count);
        return count;
    }
}
