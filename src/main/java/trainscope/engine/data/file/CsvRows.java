package trainscope.engine.data.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/// The lines of a table, cut into cells (RFC 4180): a cell in quotes may hold separators, line ends and doubled quotes.
/// Lines end in any of the usual ways; empty ones are passed over. What no table needs is refused while it comes in.
final class CsvRows {
    static final int MOST_COLUMNS = 10_000;
    private static final int LONGEST_CELL = 10_000;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int END = -1;

    private final Content file;
    private final Reader in;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line;
    private int nextLine = 1;
    private int ahead;
    private int length;

    /// @param in buffered
    CsvRows(Content file, Reader in, char separator) throws IOException, Refusal {
        this.file = file;
        this.in = in;
        this.separator = separator;
        advance();
        if (ahead == '\ufeff') {
            advance();
        }
    }

    /// The line on which the current row begins, counted from 1.
    int line() {
        return line;
    }

    /// The cells of the current row, without the blanks around them; they change with the next one.
    List<String> cells() {
        return cells;
    }

    /// Goes to the next row; false at the end.
    boolean next() throws IOException, Refusal {
        while (ahead == '\n' || ahead == '\r') {
            endLine();
        }
        if (ahead == END) {
            return false;
        }
        line = nextLine;
        length = 0;
        cells.clear();
        readCell();
        while (ahead == separator) {
            advance();
            readCell();
        }
        endLine();
        return true;
    }

    private void readCell() throws IOException, Refusal {
        if (cells.size() == MOST_COLUMNS) {
            throw new Refusal(file, "csv.too-many-columns", line, MOST_COLUMNS);
        }
        cell.setLength(0);
        while (ahead == ' ' && separator != ' ') {
            advance();
        }
        if (ahead == '"') {
            quoted();
        } else {
            while (!endsCell()) {
                take();
            }
        }
        cells.add(cell.toString().strip());
    }

    private void quoted() throws IOException, Refusal {
        int began = nextLine;
        advance();
        while (true) {
            if (ahead == END) {
                throw new Refusal(file, "csv.open-quote", began, cells.size() + 1);
            }
            if (ahead == '"') {
                advance();
                if (ahead != '"') {
                    break;
                }
            }
            if (ahead == '\n') {
                nextLine++;
            }
            take();
        }
        while (ahead == ' ') {
            advance();
        }
        if (!endsCell()) {
            throw new Refusal(file, "csv.after-quote", nextLine, cells.size() + 1);
        }
    }

    private boolean endsCell() {
        return ahead == separator || ahead == '\n' || ahead == '\r' || ahead == END;
    }

    private void take() throws IOException, Refusal {
        if (cell.length() == LONGEST_CELL) {
            throw new Refusal(file, "csv.long-cell", line, cells.size() + 1, LONGEST_CELL);
        }
        cell.append((char) ahead);
        advance();
    }

    private void endLine() throws IOException, Refusal {
        int ended = ahead;
        if (ended == END) {
            return;
        }
        length = 0;
        nextLine++;
        advance();
        if (ended == '\r' && ahead == '\n') {
            advance();
        }
    }

    private void advance() throws IOException, Refusal {
        if (++length > LONGEST_LINE) {
            throw new Refusal(file, "csv.long-line", Math.max(1, line), LONGEST_LINE);
        }
        try {
            ahead = in.read();
        } catch (CharacterCodingException e) {
            throw new Refusal(file, "csv.encoding", nextLine);
        } catch (EOFException | ZipException e) {
            throw new Refusal(file, "csv.broken-gzip", nextLine);
        }
    }
}
