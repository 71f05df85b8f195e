package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Shelf;

/// Things from one shelf, one after the other: each can be opened and turned, moved and removed, and others added.
public final class PartList<T> extends VBox {
    private final Texts texts;
    private final Catalog catalog;
    private final String id;
    private final Shelf<T> shelf;
    private final Consumer<List<T>> change;
    private final VBox rows = new VBox();
    private final List<PartEditor<T>> editors = new ArrayList<>();
    private List<T> shown = List.of();

    /// @param id what its controls are known by
    /// @param change is told what a person made of the list
    public PartList(Texts texts, Catalog catalog, String id, Shelf<T> shelf, Consumer<List<T>> change) {
        this.texts = texts;
        this.catalog = catalog;
        this.id = id;
        this.shelf = shelf;
        this.change = change;
        getStyleClass().add("part-list");
        rows.getStyleClass().add("part-list");
        getChildren().addAll(rows, add());
    }

    private MenuButton add() {
        var add = new MenuButton(texts.get("parts.add"), new FontIcon(Feather.PLUS));
        add.setId(id + "-add");
        add.getStyleClass().addAll("flat", "small", "accent");
        for (var entry : shelf.entries()) {
            var item = new MenuItem(texts.get(shelf.kind() + "." + entry.id() + ".name"));
            item.setId(id + "-add-" + entry.id());
            item.setOnAction(_ -> {
                List<T> more = new ArrayList<>(shown);
                more.add(entry.prototype());
                change.accept(more);
            });
            add.getItems().add(item);
        }
        return add;
    }

    /// Shows the list as it is now. While it holds as many, each keeps its controls.
    public void show(List<T> now) {
        if (now.equals(shown) && editors.size() == now.size()) {
            return;
        }
        boolean same = now.size() == editors.size();
        shown = List.copyOf(now);
        if (!same) {
            build();
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            editors.get(i).show(now.get(i));
            ((TitledPane) rows.getChildren().get(i)).setText(words(now.get(i)));
        }
    }

    private void build() {
        editors.clear();
        rows.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            int at = i;
            var editor = new PartEditor<>(texts, catalog, id + "-" + i, shelf, shown.get(i),
                    to -> changed(list -> list.set(at, to)));
            editors.add(editor);
            var buttons = new HBox(button(Feather.ARROW_UP, "up", at, at == 0, list -> swap(list, at - 1)),
                    button(Feather.ARROW_DOWN, "down", at, at == shown.size() - 1, list -> swap(list, at)),
                    button(Feather.X, "remove", at, false, list -> list.remove(at)));
            var pane = new TitledPane(words(shown.get(i)), new VBox(buttons, editor));
            pane.setId(id + "-" + i);
            pane.setExpanded(false);
            pane.setAnimated(false);
            rows.getChildren().add(pane);
        }
    }

    private static <S> void swap(List<S> list, int at) {
        Collections.swap(list, at, at + 1);
    }

    private void changed(Consumer<List<T>> deed) {
        List<T> list = new ArrayList<>(shown);
        deed.accept(list);
        change.accept(list);
    }

    private Button button(Ikon ikon, String key, int at, boolean vain, Consumer<List<T>> deed) {
        var button = new Button("", new FontIcon(ikon));
        button.setId(id + "-" + key + "-" + at);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Hint(texts.get("parts." + key)));
        button.setAccessibleText(texts.get("parts." + key));
        button.setDisable(vain);
        button.setOnAction(_ -> changed(deed));
        return button;
    }

    /// Its name, and what it is mostly asked for: its first number, or the part it is made of.
    private String words(T part) {
        String name = texts.get(shelf.kind() + "." + shelf.entryOf(part).id() + ".name");
        return Composition.parts((Record) part).values().stream().map(this::word).filter(w -> !w.isEmpty())
                .findFirst().map(word -> name + " · " + word).orElse(name);
    }

    private String word(Object value) {
        return switch (value) {
            case Number number -> Numerals.print(number.doubleValue());
            case Record part -> {
                Shelf<?> of = catalog.shelfOf(part);
                yield texts.get(of.kind() + "." + of.entryOf(part).id() + ".name");
            }
            default -> "";
        };
    }
}
