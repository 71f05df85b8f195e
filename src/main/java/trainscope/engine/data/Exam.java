package trainscope.engine.data;

/// The examples nobody looks at while something can still be chosen. How many they are may be known; to see them is a
/// decision of its own, because a choice made with them makes their verdict worthless.
public final class Exam {
    private final Part part;

    Exam(Part part) {
        this.part = part;
    }

    public int size() {
        return part.size();
    }

    /// The examples. From here on they are data like any other.
    public Part open() {
        return part;
    }
}
