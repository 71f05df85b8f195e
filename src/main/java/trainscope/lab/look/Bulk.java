package trainscope.lab.look;

/// Many numbers of one kind, and how large they are together.
///
/// @param norm √Σx²
public record Bulk(Cell cell, double norm) {}
