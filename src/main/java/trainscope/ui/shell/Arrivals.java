package trainscope.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    /// So many bytes tell what a file is.
    private static final int HEAD = 64;

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

    /// One experiment at a time: of several files the first. Where the page in sight takes data, what is no experiment is data.
    void files(List<Path> files) {
        Path file = files.getFirst();
        String name = String.valueOf(file.getFileName());
        Optional<Opener> taker = taker();
        if (taker.isPresent() && !isExperiment(file)) {
            taker.get().take(files);
            return;
        }
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

    /// What takes data in the page in sight.
    private Optional<Opener> taker() {
        return deck.named(model.page.get()).flatMap(Page::opens).filter(Opener::takesData);
    }

    /// What a drop would do.
    String words() {
        return texts.get().get(taker().isPresent() ? "arrival.here-data" : "arrival.here");
    }

    /// Experiments are JSON, whatever they are called; no file of data begins with a brace.
    private static boolean isExperiment(Path file) {
        if (!Files.isRegularFile(file) || String.valueOf(file.getFileName()).endsWith(".json")) {
            return !Files.isDirectory(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).stripLeading().startsWith("{");
        } catch (IOException e) {
            return true;
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
