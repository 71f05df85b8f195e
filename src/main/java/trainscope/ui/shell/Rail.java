package trainscope.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Hint;
import trainscope.ui.kit.Page;

/// The pages of the lab, each as an icon and a word; above them the emblem, which tells about the program.
final class Rail {
    private final VBox box = new VBox();
    private final Map<String, ToggleButton> items = new LinkedHashMap<>();

    Rail(List<Page> pages, Texts texts, ShellViewModel model, Runnable about) {
        box.getStyleClass().add("rail");
        box.getChildren().add(emblem(texts, about));
        var group = new ToggleGroup();
        for (Page page : pages) {
            var item = new ToggleButton(texts.get("page." + page.id() + ".word"), new FontIcon(page.icon()));
            item.setId("page-" + page.id());
            item.getStyleClass().add("rail-item");
            item.setContentDisplay(ContentDisplay.TOP);
            item.setMaxWidth(Double.MAX_VALUE);
            item.setToggleGroup(group);
            item.setTooltip(new Hint(texts.get("page." + page.id() + ".title")));
            // A press on the page that is shown must not unselect it.
            item.setOnAction(_ -> {
                item.setSelected(true);
                model.page.set(page.id());
            });
            items.put(page.id(), item);
            box.getChildren().add(item);
        }
    }

    Region node() {
        return box;
    }

    void select(String id) {
        ToggleButton item = items.get(id);
        if (item != null) {
            item.setSelected(true);
        }
    }

    private static Button emblem(Texts texts, Runnable about) {
        var emblem = new Button();
        emblem.setGraphic(Emblem.node());
        emblem.setId("about");
        emblem.getStyleClass().add("emblem-button");
        emblem.setAccessibleText(texts.get("command.about"));
        emblem.setTooltip(new Hint(texts.get("command.about")));
        emblem.setOnAction(_ -> about.run());
        return emblem;
    }
}
