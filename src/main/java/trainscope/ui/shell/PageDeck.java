package trainscope.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Page;
import trainscope.ui.kit.PageView;

/// The pages and what is seen of them. A page is built when it is looked at for the first time, and again in another
/// language; one of them is open, all others rest.
final class PageDeck {
    private final List<Page> pages;
    private final Consumer<Throwable> mishap;
    private final Map<String, PageView> views = new HashMap<>();
    private @Nullable Page open;

    /// @param mishap told when a page cannot be built or opened; the others must not suffer from it
    PageDeck(List<Page> pages, Consumer<Throwable> mishap) {
        this.pages = List.copyOf(pages);
        this.mishap = mishap;
    }

    List<Page> pages() {
        return pages;
    }

    /// The page of that id, or the first, or none if there is none.
    Optional<Page> named(String id) {
        return pages.stream().filter(p -> p.id().equals(id)).findFirst().or(() -> pages.stream().findFirst());
    }

    /// The page so many places further round the rail.
    String neighbour(String id, int by) {
        int at = named(id).map(pages::indexOf).orElse(0);
        return pages.isEmpty() ? id : pages.get(Math.floorMod(at + by, pages.size())).id();
    }

    /// Another language: what was built is of no use any more.
    void forget() {
        closeOpen();
        views.clear();
    }

    PageView show(Page page, Desk desk) {
        closeOpen();
        PageView view = views.computeIfAbsent(page.id(), _ -> build(page, desk));
        open = page;
        attempt(page::open);
        return view;
    }

    void dispose() {
        closeOpen();
        pages.forEach(page -> attempt(page::dispose));
    }

    private void closeOpen() {
        if (open != null) {
            attempt(open::close);
            open = null;
        }
    }

    private PageView build(Page page, Desk desk) {
        try {
            return page.view(desk);
        } catch (RuntimeException e) {
            mishap.accept(e);
            var words = new Label(desk.texts().get("page.broken", String.valueOf(e.getMessage())));
            words.setWrapText(true);
            return new PageView(words, new Region(), new Region(), List.of(), List.of(), List.of());
        }
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            mishap.accept(e);
        }
    }
}
