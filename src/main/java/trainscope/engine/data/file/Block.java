package trainscope.engine.data.file;

import trainscope.engine.data.Inputs;
import trainscope.engine.data.Numbers;
import trainscope.engine.data.Pixels;

/// Numbers in up to four dimensions, as they stand in a file: bytes, or reals.
///
/// The slowest dimension is the first.
final class Block {
    private final int[] size;
    private final Store values;
    private final boolean whole;

    /// @param whole whether the file says that they are whole numbers
    Block(int[] size, Store values, boolean whole) {
        this.size = size;
        this.values = values;
        this.whole = whole;
    }

    int[] size() {
        return size.clone();
    }

    Store values() {
        return values;
    }

    boolean whole() {
        return whole;
    }

    /// The numbers one after the other.
    sealed interface Store {
        double at(int index);

        int length();

        /// The same numbers in another order: the one at `index` was at `source.of(index)`.
        Store in(Order source);

        Inputs rows(int columns);
    }

    /// Where a number comes from.
    interface Order {
        int of(int index);
    }

    /// Numbers from 0 to 255.
    static final class Small implements Store {
        private final byte[] bytes;

        Small(byte... bytes) {
            this.bytes = bytes;
        }

        @Override
        public double at(int index) {
            return bytes[index] & 0xff;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public Store in(Order source) {
            byte[] other = new byte[bytes.length];
            for (int i = 0; i < other.length; i++) {
                other[i] = bytes[source.of(i)];
            }
            return new Small(other);
        }

        @Override
        public Inputs rows(int columns) {
            return new Pixels(bytes, columns, 255);
        }
    }

    /// Any numbers.
    static final class Wide implements Store {
        private final double[] numbers;

        Wide(double... numbers) {
            this.numbers = numbers;
        }

        @Override
        public double at(int index) {
            return numbers[index];
        }

        @Override
        public int length() {
            return numbers.length;
        }

        @Override
        public Store in(Order source) {
            double[] other = new double[numbers.length];
            for (int i = 0; i < other.length; i++) {
                other[i] = numbers[source.of(i)];
            }
            return new Wide(other);
        }

        @Override
        public Inputs rows(int columns) {
            return new Numbers(numbers, columns);
        }
    }

    int rank() {
        return size.length;
    }

    /// How many numbers blocks of this size hold. Refuses a dimension of 0, and what no data set needs.
    static long count(Content file, long place, long... size) throws Refusal {
        long count = 1;
        for (long dimension : size) {
            if (dimension < 1) {
                throw new Refusal(file, "no-examples", place);
            }
            if (dimension > Limits.MOST_NUMBERS || count * dimension > Limits.MOST_NUMBERS) {
                throw new Refusal(file, "too-many-numbers", times(size), Limits.MOST_NUMBERS);
            }
            count *= dimension;
        }
        return count;
    }

    private static String times(long... size) {
        StringBuilder text = new StringBuilder();
        for (long dimension : size) {
            text.append(text.isEmpty() ? "" : "×").append(dimension);
        }
        return text.toString();
    }

    /// Pictures with their rows and columns exchanged: some collections store them lying on their side.
    Block turned() {
        if (rank() != 3) {
            return this;
        }
        int height = size[1];
        int width = size[2];
        return new Block(new int[] {size[0], width, height}, values.in(index -> {
            int within = index % (width * height);
            return index - within + within % height * width + within / height;
        }), whole);
    }

    /// Pictures whose colours stand together, pixel by pixel, taken apart into channels.
    Block channelsFirst() {
        if (rank() != 4 || size[3] > 4 || size[1] <= 4) {
            return this;
        }
        int area = size[1] * size[2];
        int channels = size[3];
        return new Block(new int[] {size[0], channels, size[1], size[2]}, values.in(index -> {
            int within = index % (area * channels);
            return index - within + within % area * channels + within / area;
        }), whole);
    }
}
