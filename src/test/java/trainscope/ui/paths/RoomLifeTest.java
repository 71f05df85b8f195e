package trainscope.ui.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.spec.BookFigure;
import trainscope.lab.spec.Plan;
import trainscope.ui.kit.Easel;
import trainscope.ui.kit.PageView;

/// Runs, languages and pages come and go, and the window keeps nothing of them.
@ExtendWith(ApplicationExtension.class)
@Timeout(600)
class RoomLifeTest {
    private static final int RUNS = 1000;
    /// The tracks of one run are larger than a megabyte.
    private static final long FLAT = 16 << 20;

    private final Easel easel = new Easel();
    private final Catalog catalog = Catalog.standard();
    private final Plan plan = Plan.of(BookFigure.of(catalog));
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    /// A window of its own: that of the test library keeps every event, and with it what the event was for.
    @BeforeEach
    void start() {
        Easel.on(() -> easel.show(new Stage(), 990, 700));
    }

    @AfterEach
    void end() {
        Easel.on(() -> easel.root.getScene().getWindow().hide());
    }

    private static void untilCollected(List<? extends WeakReference<?>> all) {
        Easel.until(() -> {
            System.gc();
            return all.stream().allMatch(r -> r.refersTo(null));
        });
    }

    private static Set<Thread> ours() {
        return Set.copyOf(Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("trainscope-")).toList());
    }

    private PageView shown(PathsPage page, Language language) {
        PageView view = page.view(easel.desk(language));
        var room = new BorderPane(view.pictures());
        room.setRight(view.setup());
        room.setBottom(view.transport());
        easel.root.getChildren().setAll(room);
        page.open();
        return view;
    }

    @Test
    void aThousandRunsLeaveNoThreadAndNoMemory() {
        Set<Thread> before = ours();
        PathsViewModel model = new PathsViewModel(catalog, plan);
        Runnable poll = model::poll;
        Easel.on(() -> easel.pulse.add(poll));
        open(model, RUNS / 10);
        long early = used();
        open(model, RUNS);
        Easel.until(() -> used() < early + FLAT);
        Easel.on(() -> {
            model.stop();
            easel.pulse.remove(poll);
        });
        Easel.until(() -> before.containsAll(ours()));
    }

    /// Runs that are replaced at every moment of their lives, looked at over the pulse of the window.
    private void open(PathsViewModel model, int runs) {
        for (int i = 0; i < runs; i++) {
            boolean play = i % 2 == 0;
            int pulses = i % 3;
            Easel.on(() -> {
                model.open(plan, play);
                for (int k = 0; k < pulses; k++) {
                    easel.pulse.beat();
                }
            });
        }
    }

    private long used() {
        System.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Test
    void anOldLanguageLeavesNothing() {
        PathsPage page = new PathsPage(catalog, plan);
        List<WeakReference<Node>> old = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Language language = i % 2 == 0 ? Language.ENGLISH : Language.KOREAN;
            Easel.on(() -> {
                PageView view = shown(page, language);
                old.addAll(parts(view));
            });
            Easel.pulses(2);
        }
        Easel.on(() -> shown(page, Language.ENGLISH));
        Easel.pulses(2);
        assertEquals(12, old.size());
        untilCollected(old);
        Easel.on(page::dispose);
    }

    private static List<WeakReference<Node>> parts(PageView view) {
        return List.of(new WeakReference<>(view.pictures()), new WeakReference<>(view.setup()),
                new WeakReference<>(view.transport()));
    }

    @Test
    void aPageThatIsDisposedOfLeavesNothing() {
        Set<Thread> before = ours();
        List<WeakReference<Object>> gone = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            gone.addAll(lived());
        }
        Easel.pulses(2);
        untilCollected(gone);
        Easel.until(() -> before.containsAll(ours()));
    }

    private List<WeakReference<Object>> lived() {
        PathsPage page = new PathsPage(catalog, plan);
        Easel.on(() -> shown(page, Language.KOREAN));
        Easel.pulses(3);
        Easel.on(() -> {
            page.dispose();
            easel.root.getChildren().clear();
        });
        return List.of(new WeakReference<>(page), new WeakReference<>(page.model()));
    }
}
