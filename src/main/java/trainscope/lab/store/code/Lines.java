package trainscope.lab.store.code;

import java.util.List;

/// A text that grows line by line.
final class Lines {
    private final StringBuilder text = new StringBuilder();

    void add(String line) {
        text.append(line).append('\n');
    }

    void addAll(List<String> lines) {
        lines.forEach(this::add);
    }

    String text() {
        return text.toString().strip();
    }
}
