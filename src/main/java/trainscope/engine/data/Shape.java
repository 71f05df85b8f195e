package trainscope.engine.data;

/// What one example looks like: a picture of channels × height × width numbers, or that many features in a row.
public record Shape(int channels, int height, int width) {

    /// Features that stand beside each other in no picture.
    public static Shape features(int count) {
        return new Shape(count, 1, 1);
    }

    public boolean isPicture() {
        return height > 1 && width > 1;
    }

    /// How many numbers an example has.
    public int size() {
        return channels * height * width;
    }
}
