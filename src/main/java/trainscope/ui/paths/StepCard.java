package trainscope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Optimizer;
import trainscope.i18n.Texts;
import trainscope.lab.insight.Figures;
import trainscope.lab.insight.MemoryKind;
import trainscope.lab.insight.Snippet;
import trainscope.lab.insight.StepAccount;
import trainscope.lab.run.PathFrame;

/// The latest step of the selected lane: its formula with this step's numbers put in, and in a fold the Java lines that ran.
final class StepCard extends VBox {
    /// Numbers stand still for so many nanoseconds.
    private static final long READABLE = 100_000_000;

    private final Texts texts;
    private final PathsViewModel model;
    private final Figures figures = Figures.usual();
    private final Label heading = new Label();
    private final VBox lines = new VBox();
    private final Label code = new Label();
    private final TitledPane fold;
    private @Nullable Optimizer coded;
    private @Nullable PathFrame latest;
    private long shown;

    private record Row(String text, String style) {}

    StepCard(Texts texts, PathsViewModel model) {
        this.texts = texts;
        this.model = model;
        heading.getStyleClass().add("section");
        lines.getStyleClass().add("step-lines");
        lines.setId("step-lines");
        code.getStyleClass().addAll("formula", "step-code");
        code.setId("step-code");
        fold = new TitledPane(texts.get("paths.code"), code);
        fold.setId("step-fold");
        fold.setExpanded(false);
        // A long file name must not make the whole setup wider than its place.
        fold.setMinWidth(0);
        fold.getStyleClass().add("step-fold");
        getStyleClass().add("step-card");
        getChildren().addAll(heading, lines, fold);
    }

    /// Shows a frame; while the run plays perhaps a moment later, as nobody reads numbers that change with every frame.
    void show(PathFrame frame) {
        latest = frame;
        beat();
    }

    /// Shows what has come in since the last time.
    void beat() {
        long now = System.nanoTime();
        if (latest != null && (now - shown > READABLE || !model.playingProperty().get())) {
            shown = now;
            renew(latest);
            latest = null;
        }
    }

    private void renew(PathFrame frame) {
        int lane = model.selectedProperty().get();
        PathFrame.Update update = lane < frame.spots().size() ? frame.spots().get(lane).update() : null;
        heading.setText(
                update == null ? texts.get("paths.no-step") : texts.get("paths.this-step", update.step()));
        List<Row> rows = new ArrayList<>();
        if (update != null) {
            rows.addAll(rows(StepAccount.of(model.spec().surface(), update, figures)));
            rows.addAll(memory(frame.spots().get(lane)));
        }
        rows(rows);
        Optimizer rule = update == null ? model.lane(lane).rule() : update.by();
        if (!rule.equals(coded)) {
            coded = rule;
            Snippet snippet = Snippet.of(rule);
            code.setText(snippet.lines().stream().map(l -> (l.runs() ? "  " : "· ") + l.text())
                    .collect(Collectors.joining("\n")));
            fold.setText(texts.get("paths.code-of", snippet.file()));
        }
    }

    private static List<Row> rows(StepAccount account) {
        List<Row> rows = new ArrayList<>();
        for (StepAccount.Line line : account.lines()) {
            rows.add(new Row(line.target() + " ← " + line.formula(), "step-formula"));
            if (line.shared()) {
                rows.add(worked("  ", line.x()));
            } else {
                rows.add(worked("x ", line.x()));
                rows.add(worked("y ", line.y()));
            }
        }
        return rows;
    }

    /// What the rule remembers from now on, axis by axis.
    private List<Row> memory(PathFrame.Spot spot) {
        List<Row> rows = new ArrayList<>();
        if (!spot.memory().isEmpty()) {
            rows.add(new Row(texts.get("paths.memory.now"), "step-memory"));
        }
        for (PathFrame.Memory memory : spot.memory()) {
            boolean squares = MemoryKind.of(spot.descent().rule(), memory.name()) == MemoryKind.SQUARES;
            rows.add(new Row(memory.name() + "  x " + number(memory.x(), squares) + "  y "
                    + number(memory.y(), squares), "step-numbers"));
        }
        return rows;
    }

    private String number(double value, boolean squares) {
        return squares ? figures.plain(value) : figures.directed(value);
    }

    private static Row worked(String axis, StepAccount.Worked worked) {
        return new Row(axis + worked.numbers() + " = " + worked.result(), "step-numbers");
    }

    /// Keeps the labels that there are: this happens with every frame.
    private void rows(List<Row> rows) {
        while (lines.getChildren().size() < rows.size()) {
            var label = new Label();
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            lines.getChildren().add(label);
        }
        lines.getChildren().remove(rows.size(), lines.getChildren().size());
        for (int i = 0; i < rows.size(); i++) {
            Label label = (Label) lines.getChildren().get(i);
            if (!label.getText().equals(rows.get(i).text)) {
                label.setText(rows.get(i).text);
            }
            // Any change of the classes, even to the same, has the style of the label looked up anew.
            boolean words = rows.get(i).style.equals("step-memory");
            List<String> style = List.of("label", words ? "words" : "formula", rows.get(i).style);
            if (!label.getStyleClass().equals(style)) {
                label.getStyleClass().setAll(style);
            }
        }
    }
}
