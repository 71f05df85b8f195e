package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import trainscope.i18n.Texts;
import trainscope.lab.finding.Finding;
import trainscope.lab.finding.Fix;
import trainscope.lab.finding.Verdict;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;

/// What the coach has found in the selected lane: one finding at a time with its numbers and the words of the notes, and what may
/// help, to be tried. It takes no room where nothing was found.
final class FindingStrip extends HBox {
    /// So many ways to help are offered at a time.
    private static final int MOST_FIXES = 2;

    private final Texts texts;
    private final TrainViewModel model;
    private final CoachWatch watch;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label outcome = new Label();
    private final Label count = new Label();
    private final Button previous;
    private final Button next;
    private final ToggleButton evidence;
    private final HBox fixes = new HBox();
    private final InvalidationListener news = _ -> show();
    /// Which detector's finding is looked at; the primary one where it finds nothing any more.
    private String chosen = "";
    private List<Fix> offered = List.of();

    FindingStrip(Desk desk, TrainViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        watch = model.coach();
        setId("finding-strip");
        getStyleClass().add("finding-strip");
        setAlignment(Pos.CENTER_LEFT);
        var badge = new Label("!");
        badge.getStyleClass().add("finding-badge");
        badge.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.setId("finding-title");
        title.getStyleClass().add("finding-title");
        text.setId("finding-text");
        outcome.setId("finding-outcome");
        outcome.getStyleClass().add("finding-outcome");
        for (Label line : List.of(title, text, outcome)) {
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
        }
        previous = turn("previous", -1, "\u2039");
        next = turn("next", 1, "\u203a");
        evidence = new ToggleButton(texts.get("coach.show"));
        evidence.setId("finding-show");
        evidence.setTooltip(new Hint(texts.get("coach.show.hint")));
        evidence.setMinWidth(USE_PREF_SIZE);
        evidence.selectedProperty().addListener((_, _, _) -> mark());
        fixes.getStyleClass().add("finding-fixes");
        fixes.setAlignment(Pos.CENTER_RIGHT);
        fixes.setMinWidth(USE_PREF_SIZE);
        count.setId("finding-count");
        count.getStyleClass().add("text-muted");
        count.setMinWidth(USE_PREF_SIZE);
        var deeds = new FlowPane(evidence, fixes, new HBox(previous, count, next));
        deeds.getStyleClass().add("finding-deeds");
        deeds.getChildren().getLast().getStyleClass().add("finding-fixes");
        var words = new VBox(title, text, outcome, deeds);
        words.getStyleClass().add("finding-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(badge, words);
        show();
    }

    private Button turn(String id, int by, String sign) {
        var button = new Button(sign);
        button.setId("finding-" + id);
        button.setAccessibleText(texts.get("coach." + id));
        button.setTooltip(new Hint(texts.get("coach." + id + ".hint")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            List<Finding> all = watch.findingsProperty().get();
            chosen = all.get(Math.floorMod(place(all) + by, all.size())).detector();
            show();
        });
        return button;
    }

    void open() {
        watch.findingsProperty().addListener(news);
        watch.attemptProperty().addListener(news);
        model.planProperty().addListener(news);
        show();
    }

    void close() {
        watch.findingsProperty().removeListener(news);
        watch.attemptProperty().removeListener(news);
        model.planProperty().removeListener(news);
    }

    private int place(List<Finding> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).detector().equals(chosen)) {
                return i;
            }
        }
        return 0;
    }

    private void show() {
        List<Finding> all = watch.findingsProperty().get().stream()
                .filter(f -> f.lane() < model.plan().lanes()).toList();
        String tried = watch.attemptProperty().get().map(this::said).orElse("");
        boolean visible = !all.isEmpty() || !tried.isEmpty();
        setVisible(visible);
        setManaged(visible);
        outcome.setText(tried);
        outcome.setVisible(!tried.isEmpty());
        outcome.setManaged(!tried.isEmpty());
        for (Region part : List.of(previous, count, next)) {
            part.setVisible(all.size() > 1);
            part.setManaged(all.size() > 1);
        }
        for (Region part : List.of(title, text, evidence, fixes)) {
            part.setVisible(!all.isEmpty());
            part.setManaged(!all.isEmpty());
        }
        if (!all.isEmpty()) {
            show(all.get(place(all)), all);
        }
        mark();
    }

    private void show(Finding finding, List<Finding> all) {
        title.setText(said(finding, "title"));
        text.setText(said(finding, "text") + " " + said(finding, "advice").strip());
        count.setText(texts.get("coach.count", place(all) + 1, all.size()));
        setAccessibleText(title.getText() + " " + text.getText());
        if (!offered.equals(finding.fixes())) {
            offered = finding.fixes();
            fixes.getChildren().setAll(finding.fixes().stream().limit(MOST_FIXES).map(this::offer).toList());
        }
    }

    private Button offer(Fix fix) {
        var button = new Button(texts.get("coach.try", name(fix)));
        button.setId("finding-try-" + fix.id());
        button.setTooltip(new Hint(texts.get("coach.try.hint")));
        if (fix.equals(offered.getFirst())) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(_ -> current().ifPresent(finding -> watch.attempt(finding, fix)));
        return button;
    }

    private Optional<Finding> current() {
        List<Finding> all = watch.findingsProperty().get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(place(all)));
    }

    private String said(Finding finding, String part) {
        List<String> args = new ArrayList<>(finding.numbers());
        args.addFirst(model.lane(finding.lane()).name());
        return texts.fill("finding." + finding.detector() + "." + part, args);
    }

    private String name(Fix fix) {
        return texts.fill("fix." + fix.id(), fix.args());
    }

    private String said(CoachWatch.Attempt attempt) {
        return attempt.verdict().map(verdict -> said(attempt.fix(), verdict))
                .orElseGet(() -> texts.get("coach.tries", name(attempt.fix()), attempt.until()));
    }

    private String said(Fix fix, Verdict verdict) {
        return texts.get("coach.verdict." + verdict.outcome().id(), name(fix),
                texts.get("metric." + verdict.metric()), verdict.quotedWith(), verdict.quotedWithout(),
                verdict.step());
    }

    /// Has the curves show where the evidence lies, if a person wants to see it.
    private void mark() {
        Optional<Finding> finding = evidence.isSelected() ? current() : Optional.empty();
        model.outlook().evidenceProperty().set(finding.map(f -> new CurveOutlook.Evidence(f.where().from(),
                f.where().to(), texts.get("coach.evidence", said(f, "title").replaceAll("[.]$", ""),
                        f.where().from(), f.where().to(),
                        f.where().layer() == 0 ? "" : f.where().layer()))));
    }
}
