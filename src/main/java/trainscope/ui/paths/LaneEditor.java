package trainscope.ui.paths;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import trainscope.engine.optim.Form;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Schedule;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Shelf;
import trainscope.lab.spec.Descent;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.KnobField;

/// The knobs of the selected lane: its name, rule, form, every number, and its schedule with the numbers of that.
final class LaneEditor extends VBox {
    private final Texts texts;
    private final PathsViewModel model;
    private final Map<String, KnobField> fields = new LinkedHashMap<>();
    private final LimitNote limit;
    private Descent shown;

    LaneEditor(Desk desk, PathsViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        getStyleClass().add("lane-editor");
        limit = new LimitNote(texts, model);
        shown = model.lane(model.selectedProperty().get());
        build();
    }

    /// Shows the selected lane. While only numbers differ, the controls stay, so that a drag is not interrupted.
    void show() {
        Descent now = model.lane(model.selectedProperty().get());
        if (now.equals(shown)) {
            return;
        }
        boolean sameShape = sameKind(now.rule(), shown.rule()) && sameKind(now.schedule(), shown.schedule())
                && now.name().equals(shown.name());
        shown = now;
        if (sameShape) {
            numbers("rule.", now.rule());
            numbers("schedule.", now.schedule());
        } else {
            build();
        }
    }

    /// Says what has become known meanwhile.
    void beat() {
        limit.tell();
    }

    private static boolean sameKind(Object a, Object b) {
        return a.getClass() == b.getClass()
                && Objects.equals(Composition.parts((Record) a).get("form"),
                        Composition.parts((Record) b).get("form"));
    }

    private void numbers(String prefix, Object whole) {
        Composition.parts((Record) whole).forEach((name, part) -> {
            KnobField field = fields.get(prefix + name);
            if (field != null && part instanceof Number number) {
                field.show(number.doubleValue());
            }
        });
    }

    private void build() {
        fields.clear();
        getChildren().setAll(nameField(),
                choice("rule", model.catalog().optimizers(), shown.rule(), this::rule));
        Entry<Optimizer> entry = model.catalog().optimizers().entryOf(shown.rule());
        if (entry.variants().size() > 1) {
            getChildren().add(forms(entry));
        }
        knobs("rule.", model.catalog().optimizers(), shown.rule(), this::rule);
        limit.on(fields.get("rule.lr"));
        getChildren().add(limit);
        var schedule = new Label(texts.get("lane.schedule"));
        schedule.getStyleClass().add("section");
        getChildren().addAll(schedule,
                choice("schedule", model.catalog().schedules(), shown.schedule(), this::schedule));
        knobs("schedule.", model.catalog().schedules(), shown.schedule(), this::schedule);
    }

    private void rule(Optimizer rule) {
        model.turn(model.selectedProperty().get(), new Descent(shown.name(), rule, shown.schedule()));
    }

    private void schedule(Schedule schedule) {
        model.turn(model.selectedProperty().get(), new Descent(shown.name(), shown.rule(), schedule));
    }

    private TextField nameField() {
        var field = new TextField(shown.name());
        field.setId("lane-name");
        field.getStyleClass().add("lane-title");
        field.setTooltip(new Hint(texts.get("lane.name.hint")));
        field.setAccessibleText(texts.get("lane.name.hint"));
        field.setOnAction(_ -> rename(field));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                rename(field);
            }
        });
        return field;
    }

    private void rename(TextField field) {
        String name = field.getText().strip();
        if (!name.equals(shown.name()) && !model.rename(model.selectedProperty().get(), name)) {
            field.setText(shown.name());
        }
    }

    /// A list of everything on a shelf, by name.
    private <T> ComboBox<Entry<T>> choice(String id, Shelf<T> shelf, T now, Consumer<T> choose) {
        var box = new ComboBox<Entry<T>>();
        box.setId("choice-" + id);
        box.getItems().setAll(shelf.entries());
        box.setValue(shelf.entryOf(now));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Entry<T> entry) {
                return texts.get(shelf.kind() + "." + entry.id() + ".name");
            }

            @Override
            public Entry<T> fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        var hint = new Hint(texts.get(shelf.kind() + "." + shelf.entryOf(now).id() + ".hint"));
        box.setTooltip(hint);
        box.valueProperty().addListener((_, _, entry) -> choose.accept(kept(now, entry.prototype())));
        return box;
    }

    /// Another thing with the numbers that both know kept as they were: the same rate under another rule.
    private static <T> T kept(T before, T prototype) {
        T changed = prototype;
        Map<String, Object> old = Composition.parts((Record) before);
        if (old.get("lr") instanceof Double lr && Composition.parts((Record) prototype).containsKey("lr")) {
            changed = Composition.with(changed, "lr", lr);
        }
        return changed;
    }

    private FlowPane forms(Entry<Optimizer> entry) {
        var pane = new FlowPane();
        pane.getStyleClass().add("forms");
        for (Entry.Variant<Optimizer> variant : entry.variants()) {
            String key = "optimizer." + entry.id() + ".form." + variant.form();
            var button = new ToggleButton(variant.form());
            button.setId("form-" + variant.form());
            button.getStyleClass().add("form");
            var hint = new Hint(texts.get("reading." + variant.reading().id()) + "\n" + texts.get(key));
            button.setTooltip(hint);
            Object now = Composition.parts((Record) shown.rule()).get("form");
            button.setSelected(now instanceof Form form && form.id().equals(variant.form()));
            button.setOnAction(_ -> rule(withForm(variant)));
            pane.getChildren().add(button);
        }
        return pane;
    }

    /// The same numbers in another form; those that were the usual ones of the old form become the usual ones of the new.
    private Optimizer withForm(Entry.Variant<Optimizer> to) {
        Map<String, Object> usual = Composition
                .parts((Record) model.catalog().optimizers().variantOf(shown.rule()).prototype());
        Optimizer changed = to.prototype();
        for (var part : Composition.parts((Record) shown.rule()).entrySet()) {
            if (part.getValue() instanceof Double && !part.getValue().equals(usual.get(part.getKey()))) {
                changed = Composition.with(changed, part.getKey(), part.getValue());
            }
        }
        return changed;
    }

    private <T> void knobs(String prefix, Shelf<T> shelf, T whole, Consumer<T> change) {
        Map<String, Object> parts = Composition.parts((Record) whole);
        Map<String, Object> usual = Composition.parts((Record) shelf.variantOf(whole).prototype());
        for (Knob knob : shelf.entryOf(whole).knobs()) {
            if (parts.get(knob.name()) instanceof Number number
                    && usual.get(knob.name()) instanceof Number normal) {
                var field = new KnobField(texts, knob, number.doubleValue(), normal.doubleValue(), value -> {
                    T now = current(prefix, whole);
                    change.accept(Composition.with(now, knob.name(),
                            knob.kind() == Knob.Kind.WHOLE ? (Object) (long) value : value));
                });
                fields.put(prefix + knob.name(), field);
                getChildren().add(field);
            }
        }
    }

    /// The rule or schedule as it stands, which may have moved on since its controls were made.
    @SuppressWarnings("unchecked")
    private <T> T current(String prefix, T like) {
        Object now = prefix.equals("rule.") ? shown.rule() : shown.schedule();
        return like.getClass() == now.getClass() ? (T) now : like;
    }
}
