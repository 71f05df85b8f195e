package trainscope.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Notices;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.PageView;
import trainscope.ui.pulse.Pulse;

/// Everything inside the window. Built anew in another language; what is switched, chosen and running stays.
final class Shell {
    private final ShellViewModel model;
    private final PageDeck deck;
    private final Appearance appearance;
    private final Outside outside;
    private final Stage stage;
    private final Notices notices;
    private final Pulse pulse = new Pulse();
    private final Sheet sheet = new Sheet();
    private final Spotlight spotlight;
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root);
    private final Keyboard keyboard;
    private final ShellCommands commands;
    private final Arrivals arrivals;
    private final DropCover drop;
    private Words words;
    private List<Command> ofPage = List.of();

    /// What there is once for each language.
    private record Words(Texts texts, Desk desk, Rail rail, Room room, StatusLine status) {}

    Shell(ShellViewModel model, PageDeck deck, Appearance appearance, Outside outside, Stage stage) {
        this.model = model;
        this.deck = deck;
        this.appearance = appearance;
        this.outside = outside;
        this.stage = stage;
        notices = outside.notices().apply(stage);
        spotlight = new Spotlight(model);
        arrivals = new Arrivals(deck, model, notices, this::texts);
        drop = new DropCover(arrivals);
        commands = new ShellCommands(deeds());
        keyboard = new Keyboard(scene, this::shortcuts, sheet::isOpen);
        words = words();
        root.getStyleClass().add("lab");
        appearance.dress(scene);
        spotlight.follow(scene);
        drop.listen(scene);
        scene.addPostLayoutPulseListener(() -> words.status().laidOut());
        furnish();
        model.language.subscribe((_, _) -> rebuild());
        model.page.subscribe((_, _) -> show());
        root.requestFocus();
    }

    Scene scene() {
        return scene;
    }

    Notices notices() {
        return notices;
    }

    Texts texts() {
        return words.texts();
    }

    ShellCommands commands() {
        return commands;
    }

    List<Command> ofPage() {
        return ofPage;
    }

    Sheet sheet() {
        return sheet;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    DropCover drop() {
        return drop;
    }

    void dispose() {
        deck.dispose();
    }

    private Words words() {
        Texts texts = outside.speech().apply(model.language.get());
        var desk = new Desk(texts, appearance.palette(), model.typeScale(), pulse, notices,
                outside.files().apply(stage, texts));
        var rail = new Rail(deck.pages(), texts, model, () -> commands.run("about"));
        var status = new StatusLine(texts, pulse);
        var room = new Room(rail, new TopBar(texts, model, commands, outside.hangul()),
                new SetupPanel(texts, model, scene.widthProperty()), status, model);
        return new Words(texts, desk, rail, room, status);
    }

    /// Whoever had the focus has it again, by name, so that the same key switches back.
    private void rebuild() {
        String focused = scene.getFocusOwner() == null ? null : scene.getFocusOwner().getId();
        deck.forget();
        sheet.close();
        words = words();
        furnish();
        if (focused != null) {
            Optional.ofNullable(scene.lookup("#" + focused)).ifPresent(node -> node.requestFocus());
        }
    }

    private void furnish() {
        root.getChildren().setAll(words.room().node(), spotlight.node(), sheet.node(),
                drop.node());
        show();
    }

    private void show() {
        Optional<Page> page = deck.named(model.page.get());
        if (page.isEmpty()) {
            stage.setTitle("Trainscope");
            keyboard.obey(commands.all());
            return;
        }
        PageView view = deck.show(page.get(), words.desk());
        String title = words.texts().get("page." + page.get().id() + ".title");
        words.rail().select(page.get().id());
        words.room().show(title, view);
        stage.setTitle(title + " \u2013 Trainscope");
        ofPage = view.commands();
        keyboard.obey(Stream.concat(ofPage.stream(), commands.all().stream()).toList());
    }

    private Map<String, Runnable> deeds() {
        return Map.ofEntries(Map.entry("shortcuts", this::shortcuts), Map.entry("about", this::about),
                Map.entry("presenter", () -> model.presenting.set(!model.presenting.get())),
                Map.entry("setup", () -> model.setupOpen.set(!model.setupOpen.get())),
                Map.entry("language", this::switchLanguage),
                Map.entry("paste", () -> arrivals.take(Clipboard.getSystemClipboard())),
                Map.entry("theme", () -> model.theme.set(model.theme.get().next())),
                Map.entry("larger", model::larger), Map.entry("smaller", model::smaller),
                Map.entry("usual-size", model::usualSize),
                Map.entry("next-page", () -> model.page.set(deck.neighbour(model.page.get(), 1))),
                Map.entry("previous-page", () -> model.page.set(deck.neighbour(model.page.get(), -1))),
                Map.entry("quit", stage::close));
    }

    private void switchLanguage() {
        if (model.otherLanguage() == Language.KOREAN && outside.hangul().isEmpty()) {
            notices.warn(words.texts().get("language.no-hangul"));
        } else {
            model.language.set(model.otherLanguage());
        }
    }

    private void shortcuts() {
        Texts texts = words.texts();
        Optional<Page> page = deck.named(model.page.get());
        String title = page.map(p -> texts.get("page." + p.id() + ".title")).orElse("");
        sheet.open(texts, texts.get("shortcuts.title"),
                Shortcuts.of(texts, title, ofPage, commands.all()), List.of());
    }

    private void about() {
        sheet.open(words.texts(), "Trainscope", About.of(words.texts()), List.of(About.copy(words.texts())));
    }
}
