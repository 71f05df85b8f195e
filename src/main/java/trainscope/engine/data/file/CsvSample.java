package trainscope.engine.data.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The beginning of a table: enough to see how it is written.
///
/// @param rows its first lines, cut into cells
record CsvSample(CsvFormat format, List<List<String>> rows) {
    private static final int BYTES = 1 << 18;
    private static final int ROWS = 1000;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    /// What spreadsheets write where they do not write UTF-8: Korean ones first, then western ones, which read anything.
    private static final List<String> OLD_CHARSETS = List.of("x-windows-949", "windows-1252", "ISO-8859-1");

    /// The sample under the reading in which it looks most like a table, header not yet looked for.
    static CsvSample of(Content file) throws IOException, Refusal {
        byte[] start = new byte[BYTES];
        int length = 0;
        try (Bytes in = new Bytes(file)) {
            for (int b = in.next(); b >= 0 && length < BYTES; b = in.next()) {
                start[length++] = (byte) b;
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(start, 0, length);
        String charset = charset(file, bytes);
        String text = decoded(bytes, charset);
        return best(file, charset, length < BYTES ? text : text.substring(0, text.lastIndexOf('\n') + 1));
    }

    private static String charset(Content file, ByteBuffer bytes) throws Refusal {
        int first = bytes.remaining() > 1 ? bytes.getShort(0) & 0xffff : 0;
        if (first == 0xfeff || first == 0xfffe) {
            return StandardCharsets.UTF_16.name();
        }
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                throw new Refusal(file, "csv.no-text", i);
            }
        }
        return Stream.concat(Stream.of(StandardCharsets.UTF_8.name()), OLD_CHARSETS.stream())
                .filter(Charset::isSupported).filter(name -> !decoded(bytes, name).isEmpty()).findFirst()
                .orElseThrow(() -> new Refusal(file, "csv.no-rows"));
    }

    /// The text, but for a character that the end of the sample cut; empty where it is no text in this encoding.
    private static String decoded(ByteBuffer bytes, String charset) {
        CharsetDecoder decoder = strict(charset);
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        return decoder.decode(bytes.duplicate(), text, false).isError() ? "" : text.flip().toString();
    }

    /// A decoder that notices what is no text.
    static CharsetDecoder strict(String charset) {
        return Charset.forName(charset).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static CsvSample best(Content file, String charset, String text) throws IOException, Refusal {
        CsvSample best = null;
        double bestScore = 0;
        Refusal why = null;
        for (char separator : SEPARATORS) {
            try {
                List<List<String>> rows = rows(file, text, separator);
                for (boolean comma : new boolean[] {false, true}) {
                    double score = score(rows, comma);
                    if (score > bestScore) {
                        bestScore = score;
                        best = new CsvSample(new CsvFormat(charset, separator, comma, false), rows);
                    }
                }
            } catch (Refusal refusal) {
                why = why == null ? refusal : why;
            }
        }
        if (best == null) {
            throw why == null ? new Refusal(file, text.isBlank() ? "csv.no-rows" : "csv.one-column") : why;
        }
        return best;
    }

    private static List<List<String>> rows(Content file, String text, char separator)
            throws IOException, Refusal {
        CsvRows all = new CsvRows(file, new StringReader(text), separator);
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < ROWS && all.next()) {
            rows.add(List.copyOf(all.cells()));
        }
        return rows;
    }

    /// How much it looks like a table: the share of lines that are as long as most, more where there are more numbers.
    private static double score(List<List<String>> rows, boolean comma) {
        int width = CsvSample.width(rows);
        if (width < 2) {
            return 0;
        }
        double even = rows.stream().filter(row -> row.size() == width).count() / (double) rows.size();
        long cells = rows.stream().mapToLong(List::size).sum();
        long numbers = rows.stream().flatMap(List::stream)
                .filter(cell -> !Double.isNaN(CsvCell.number(cell, comma))).count();
        return even * (1 + (double) numbers / cells);
    }

    /// The number of cells that most lines have.
    int width() {
        return width(rows);
    }

    private static int width(List<List<String>> rows) {
        int[] counts = new int[CsvRows.MOST_COLUMNS + 1];
        int best = 0;
        for (List<String> row : rows) {
            if (++counts[row.size()] > counts[best]) {
                best = row.size();
            }
        }
        return best;
    }
}
