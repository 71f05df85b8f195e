package trainscope.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Form;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Shelf;

/// One thing from a shelf of the catalog: which it is, in which form, and every number of it. What is itself a part of it
/// follows below, with controls of its own.
public final class PartEditor<T> extends VBox {
    private final Texts texts;
    private final Catalog catalog;
    private final Shelf<T> shelf;
    private final Consumer<T> change;
    private final Map<String, KnobField> fields = new LinkedHashMap<>();
    private final Map<String, PartEditor<Object>> parts = new LinkedHashMap<>();
    private final String id;
    private T shown;

    /// @param id what its controls are known by
    /// @param change is told what a person made of it
    public PartEditor(Texts texts, Catalog catalog, String id, Shelf<T> shelf, T now, Consumer<T> change) {
        this.texts = texts;
        this.catalog = catalog;
        this.id = id;
        this.shelf = shelf;
        this.change = change;
        shown = now;
        getStyleClass().add("part-editor");
        build();
    }

    /// Shows how it is now. While only numbers differ, the controls stay, so that a drag is not interrupted.
    public void show(T now) {
        if (now.equals(shown)) {
            return;
        }
        boolean sameKind = now.getClass() == shown.getClass() && Objects.equals(form(now), form(shown));
        shown = now;
        if (!sameKind) {
            build();
            return;
        }
        Composition.parts((Record) now).forEach((name, part) -> {
            KnobField field = fields.get(name);
            PartEditor<Object> inner = parts.get(name);
            if (field != null && part instanceof Number number) {
                field.show(number.doubleValue());
            } else if (inner != null) {
                inner.show(part);
            }
        });
    }

    /// The control of a number, where it has one of that name.
    public @Nullable KnobField field(String name) {
        return fields.get(name);
    }

    private static @Nullable Object form(Object whole) {
        return Composition.parts((Record) whole).get("form");
    }

    private void build() {
        fields.clear();
        parts.clear();
        getChildren().setAll(choice());
        Entry<T> entry = shelf.entryOf(shown);
        if (entry.variants().size() > 1) {
            getChildren().add(forms(entry));
        }
        Map<String, Object> now = Composition.parts((Record) shown);
        Map<String, Object> usual = Composition.parts((Record) shelf.variantOf(shown).prototype());
        for (Knob knob : entry.knobs()) {
            Object part = Objects.requireNonNull(now.get(knob.name()));
            if (part instanceof Number number && usual.get(knob.name()) instanceof Number normal) {
                addField(knob, number.doubleValue(), normal.doubleValue());
            } else if (knob.kind() == Knob.Kind.PART) {
                addPart(knob.name(), part);
            }
        }
    }

    private void addField(Knob knob, double value, double usual) {
        var field = new KnobField(texts, knob, value, usual, now -> turn(knob.name(),
                knob.kind() == Knob.Kind.WHOLE ? (Object) (long) now : now));
        fields.put(knob.name(), field);
        getChildren().add(field);
    }

    private void addPart(String name, Object part) {
        var label = new Label(texts.get("knob." + name + ".name"));
        label.getStyleClass().add("section");
        var inner = new PartEditor<>(texts, catalog, id + "-" + name, shelfOf(part), part,
                now -> turn(name, now));
        parts.put(name, inner);
        getChildren().addAll(label, inner);
    }

    @SuppressWarnings("unchecked")
    private Shelf<Object> shelfOf(Object part) {
        return (Shelf<Object>) catalog.shelfOf(part);
    }

    private void turn(String name, Object to) {
        change.accept(Composition.with(shown, name, to));
    }

    /// A list of everything on the shelf, by name.
    private ComboBox<Entry<T>> choice() {
        var box = new ComboBox<Entry<T>>();
        box.setId("choice-" + id);
        box.getItems().setAll(shelf.entries());
        box.setValue(shelf.entryOf(shown));
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
        var hint = new Hint(texts.get(shelf.kind() + "." + shelf.entryOf(shown).id() + ".hint"));
        box.setTooltip(hint);
        box.valueProperty().addListener((_, _, entry) -> change.accept(kept(entry.prototype())));
        return box;
    }

    /// Another thing with the rate that both know kept as it was.
    private T kept(T prototype) {
        return Composition.parts((Record) shown).get("lr") instanceof Double lr
                && Composition.parts((Record) prototype).containsKey("lr")
                        ? Composition.with(prototype, "lr", lr)
                        : prototype;
    }

    private FlowPane forms(Entry<T> entry) {
        var pane = new FlowPane();
        pane.getStyleClass().add("forms");
        for (Entry.Variant<T> variant : entry.variants()) {
            String key = shelf.kind() + "." + entry.id() + ".form." + variant.form();
            var button = new ToggleButton(variant.form());
            button.setId("form-" + variant.form());
            button.getStyleClass().add("form");
            var hint = new Hint(texts.get("reading." + variant.reading().id()) + "\n" + texts.get(key));
            button.setTooltip(hint);
            button.setSelected(form(shown) instanceof Form form && form.id().equals(variant.form()));
            button.setOnAction(_ -> change.accept(withForm(variant)));
            pane.getChildren().add(button);
        }
        return pane;
    }

    /// The same numbers in another form; those that were the usual ones of the old form become the usual ones of the new.
    private T withForm(Entry.Variant<T> to) {
        Map<String, Object> usual = Composition.parts((Record) shelf.variantOf(shown).prototype());
        T changed = to.prototype();
        for (var part : Composition.parts((Record) shown).entrySet()) {
            if (!(part.getValue() instanceof Form) && !part.getValue().equals(usual.get(part.getKey()))) {
                changed = Composition.with(changed, part.getKey(), part.getValue());
            }
        }
        return changed;
    }
}
