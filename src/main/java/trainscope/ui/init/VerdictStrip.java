package trainscope.ui.init;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.engine.init.Initializer;
import trainscope.i18n.Texts;
import trainscope.lab.insight.wall.Diagnosis;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.spec.InitLane;
import trainscope.ui.kit.Hint;

/// One sentence on how the selected lane begins, with the numbers that say so, and what one might try instead.
final class VerdictStrip extends HBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double SMALL_BIAS = 0.1;

    private final Texts texts;
    private final InitViewModel model;
    private final Label sign = new Label();
    private final Label words = new Label();
    private final Button attempt = new Button();
    private @Nullable InitLane better;

    VerdictStrip(Texts texts, InitViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("verdict");
        setAlignment(Pos.CENTER_LEFT);
        sign.getStyleClass().add("verdict-sign");
        sign.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setId("verdict");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        attempt.setId("verdict-try");
        attempt.getStyleClass().addAll("accent", "small");
        attempt.setMinWidth(Region.USE_PREF_SIZE);
        attempt.setTooltip(new Hint(texts.get("wall.try.hint")));
        attempt.setOnAction(_ -> {
            if (better != null) {
                model.add(better);
            }
        });
        getChildren().addAll(sign, words, attempt);
        managedProperty().bind(visibleProperty());
    }

    void draw(Sight sight) {
        int lane = model.selectedProperty().get();
        Optional<LaneFigures> known = sight.lanes().get(lane).filter(one -> one.knows(Quantity.ACTIVATION));
        setVisible(known.isPresent());
        known.ifPresent(one -> show(sight.names().get(lane), Diagnosis.of(one), model.lane()));
    }

    private void show(String name, Diagnosis diagnosis, InitLane lane) {
        boolean good = diagnosis.kind() == Diagnosis.Kind.HOLDS;
        sign.setText(good ? "✓" : "!");
        sign.pseudoClassStateChanged(BAD, !good);
        words.setText(sentence(texts, name, diagnosis));
        better = better(diagnosis, lane);
        attempt.setVisible(better != null);
        attempt.setManaged(better != null);
        attempt.setDisable(model.laneCount() >= model.mostLanes());
        attempt.setText(better == null ? "" : texts.get("wall.try", better.name()));
    }

    /// What is worst about a lane, in words.
    static String sentence(Texts texts, String name, Diagnosis d) {
        String key = "wall.verdict." + d.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean counted = d.kind() == Diagnosis.Kind.SYMMETRIC;
        String amount = counted ? Long.toString(Math.round(d.amount())) : Amount.percent(d.amount());
        String other = counted ? Long.toString(Math.round(d.other())) : Amount.percent(d.other());
        String back = Double.isFinite(d.back()) ? Amount.of(d.back()) : "";
        return texts.get(key, name, d.layer() + 1, Amount.of(d.first()), Amount.of(d.last()), amount, other,
                back);
    }

    /// The same lane with what the notes advise; nothing where all is well or it has that already.
    private @Nullable InitLane better(Diagnosis diagnosis, InitLane lane) {
        if (diagnosis.kind() == Diagnosis.Kind.HOLDS) {
            return null;
        }
        if (diagnosis.kind() == Diagnosis.Kind.DEAD && lane.bias() < SMALL_BIAS) {
            return lane.biased(SMALL_BIAS).named(texts.get("wall.try.bias", lane.name(), "0.1"));
        }
        // Functions that leave out one half need twice the variance; a function without a floor on one side is of that kind.
        boolean halves = Double.isNaN(lane.activation().ceiling()) && lane.activation().value(-1) < 0.5;
        String id = halves ? "he" : "xavier";
        Initializer law = model.catalog().networks().initializers().find(id).orElseThrow().prototype();
        return law.equals(lane.init()) ? null
                : lane.begun(law).named(texts.get("initializer." + id + ".name"));
    }
}
