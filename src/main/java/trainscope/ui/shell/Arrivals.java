package trainscope.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Refused;
import trainscope.lab.store.WholeFile;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Notices;
import trainscope.ui.kit.Opener;
import trainscope.ui.kit.Page;

/// What comes to the window from outside: led to the page that knows it, which then comes into sight. What no page knows,
/// the page in sight is given all the same, for it can say best what is wrong.
final class Arrivals {
    private final PageDeck deck;
    private final ShellViewModel model;
    private final Notices notices;
    private final Supplier<Texts> texts;

    Arrivals(PageDeck deck, ShellViewModel model, Notices notices, Supplier<Texts> texts) {
        this.deck = deck;
        this.model = model;
        this.notices = notices;
        this.texts = texts;
    }

    /// Files or a text, as the clipboard of a paste or of a drop holds them.
    static boolean isIn(Clipboard board) {
        return board.hasFiles() || board.hasString();
    }

    void take(Clipboard board) {
        if (board.hasFiles()) {
            files(board.getFiles().stream().map(java.io.File::toPath).toList());
        } else if (board.hasString() && !board.getString().isBlank()) {
            text(board.getString(), texts.get().get("share.clipboard"));
        } else {
            notices.warn(texts.get().get("arrival.nothing"));
        }
    }

    /// One experiment at a time: of several files the first.
    void files(List<Path> files) {
        Path file = files.getFirst();
        String name = String.valueOf(file.getFileName());
        try {
            text(WholeFile.text(file), name);
        } catch (IOException e) {
            notices.warn(texts.get().get("share.unreadable", name, String.valueOf(e.getMessage())));
            return;
        } catch (Refused e) {
            notices.warn(texts.get().get("share.refused", name, Complaint.of(texts.get(), e.problem())));
            return;
        }
        if (files.size() > 1) {
            notices.warn(texts.get().get("arrival.one", name));
        }
    }

    private void text(String text, String name) {
        Optional<Page> page = deck.pages().stream()
                .filter(p -> p.opens().map(o -> o.knows(text)).orElse(false))
                .findFirst().or(() -> deck.named(model.page.get()));
        page.ifPresent(p -> model.page.set(p.id()));
        Optional<Opener> opener = page.flatMap(Page::opens);
        if (opener.isPresent()) {
            opener.get().open(text, name);
        } else {
            notices.warn(texts.get().get("arrival.unknown", name));
        }
    }
}
