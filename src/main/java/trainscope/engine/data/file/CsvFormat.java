package trainscope.engine.data.file;

/// How a table is written as text.
///
/// @param charset the name of the encoding
/// @param separator what stands between two cells
/// @param decimalComma whether 1,5 is one and a half
/// @param header whether the first line names the columns
public record CsvFormat(String charset, char separator, boolean decimalComma, boolean header) {}
