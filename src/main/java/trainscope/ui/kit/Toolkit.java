package trainscope.ui.kit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The toolkit, for whoever needs it without being its application.
public final class Toolkit {
    private Toolkit() {}

    /// Starts it where it does not run. Where the system has no screen, everything is drawn into memory.
    ///
    /// @param headless into memory in any case
    public static void start(boolean headless) {
        if (headless || hasNoScreen()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var started = new CompletableFuture<Boolean>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException e) {
            started.complete(true);
        }
        started.join();
        // Closing one window must not end what the next one needs.
        Platform.setImplicitExit(false);
    }

    private static boolean hasNoScreen() {
        return System.getProperty("os.name", "").equals("Linux") && System.getenv("DISPLAY") == null
                && System.getenv("WAYLAND_DISPLAY") == null;
    }

    /// Works on its thread, from any other one, and waits for the result.
    public static <T> T get(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
