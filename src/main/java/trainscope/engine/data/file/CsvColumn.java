package trainscope.engine.data.file;

/// One column of a table: what it is called, what stands in it, and what it is for.
public record CsvColumn(String name, Kind kind, Use use) {

    /// What stands in the cells.
    public enum Kind {
        NUMBER, WORD
    }

    /// What a column is for.
    public enum Use {
        /// Goes into the network. A word becomes as many inputs as there are different ones, 1 for itself and 0 else.
        INPUT,
        /// The class to be learned; there is one such column, or one …
        CLASS,
        /// … with the number to be learned.
        VALUE,
        /// Is left out.
        SKIP
    }

    public CsvColumn with(Use other) {
        return new CsvColumn(name, kind, other);
    }

    public CsvColumn with(Kind other) {
        return new CsvColumn(name, other, use);
    }

    boolean isTarget() {
        return use == Use.CLASS || use == Use.VALUE;
    }
}
