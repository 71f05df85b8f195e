package trainscope.ui.train;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.lab.insight.babysit.Gate;
import trainscope.lab.insight.babysit.GateResult;
import trainscope.lab.insight.babysit.Told;
import trainscope.lab.insight.babysit.Verdict;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;

/// The five gates of the selected lane, a row each: what is expected, what was measured, the verdict and what it means.
final class ChecksPanel extends InquiryPanel {
    private final Texts texts;
    private final TrainViewModel model;
    private final InquiryBar bar;
    private final Map<Gate, Row> rows = new EnumMap<>(Gate.class);

    /// A gate as it stands in the table.
    private record Row(Label verdict, Label expected, Label measured, Label sentence) {}

    ChecksPanel(Desk desk, TrainViewModel model) {
        super(desk, model, model.inquiries().gates());
        texts = desk.texts();
        this.model = model;
        bar = new InquiryBar(desk, "checks", "checks.run", model.inquiries().gates(), this::begin);
        var grid = new GridPane();
        grid.setId("checks");
        grid.getStyleClass().add("checks");
        for (int column = 0; column < 5; column++) {
            var constraints = new ColumnConstraints();
            constraints.setMinWidth(column < 4 ? Region.USE_PREF_SIZE : 120);
            constraints.setHgrow(column == 4 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(constraints);
        }
        head(grid, "checks.gate", 1);
        head(grid, "checks.expected", 2);
        head(grid, "checks.measured", 3);
        for (Gate gate : Gate.values()) {
            add(grid, gate, gate.ordinal() + 1);
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box().getChildren().addAll(bar, scroll);
        show();
    }

    private void head(GridPane grid, String key, int column) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("text-muted");
        grid.add(label, column, 0);
    }

    private void add(GridPane grid, Gate gate, int row) {
        var name = new Label(texts.get("gate." + gate.id() + ".name"));
        name.setTooltip(new Hint(texts.get("gate." + gate.id() + ".hint")));
        name.getStyleClass().add("lane-name");
        var line = new Row(new Label(), new Label(), new Label(), new Label());
        line.verdict.setId("check-verdict-" + gate.id());
        line.expected.setId("check-expected-" + gate.id());
        line.measured.setId("check-measured-" + gate.id());
        line.sentence.setId("check-sentence-" + gate.id());
        line.sentence.setWrapText(true);
        line.sentence.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(row, line.verdict, name, line.expected, line.measured, line.sentence);
        grid.getChildren().forEach(child -> GridPane.setValignment(child, VPos.TOP));
        rows.put(gate, line);
    }

    @Override
    public String id() {
        return "checks";
    }

    @Override
    void show() {
        Inquiry.State<Inquiries.Gates> state = model.inquiries().gates().state();
        Inquiries.Gates gates = state.found() == null ? Inquiries.Gates.none() : state.found();
        rows.forEach((gate, row) -> show(row, gates.expected().get(gate), gates.results().get(gate)));
        bar.show(gates.results().size() == Gate.values().length ? summary(gates)
                : state.running() ? "" : texts.get("checks.none"));
    }

    private String summary(Inquiries.Gates gates) {
        long passed = gates.results().values().stream().filter(r -> r.verdict() == Verdict.PASSED).count();
        return texts.get("checks.summary", model.lane(model.selectedProperty().get()).name(), passed,
                gates.results().size());
    }

    private void show(Row row, @Nullable Told expected,
            @Nullable GateResult result) {
        row.expected.setText(expected == null ? "" : texts.fill(expected.key() + ".short", expected.args()));
        row.expected.setTooltip(
                expected == null ? null : new Hint(texts.fill(expected.key(), expected.args())));
        row.measured.setText(result == null ? ""
                : texts.fill(result.measured().key() + ".short", result.measured().args()));
        row.sentence.setText(result != null ? texts.fill(result.measured().key(), result.measured().args())
                : expected == null ? "" : texts.fill(expected.key(), expected.args()));
        row.sentence.setOpacity(result == null ? 0.6 : 1);
        row.verdict.getStyleClass().removeIf(style -> style.startsWith("verdict-"));
        row.verdict.setText(result == null ? "" : texts.get("verdict." + result.verdict().id()));
        row.verdict.setGraphic(new FontIcon(result == null ? expected == null ? Feather.CIRCLE : Feather.CLOCK
                : icon(result.verdict())));
        if (result != null) {
            row.verdict.getStyleClass().add("verdict-" + result.verdict().id());
        }
    }

    private static Feather icon(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case FAILED -> Feather.X_CIRCLE;
        };
    }
}
