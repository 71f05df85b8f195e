package trainscope.ui.shell;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with a window.
public final class Lab extends Application {
    private @Nullable LabWindow window;

    @Override
    public void start(Stage stage) {
        var opened = new LabWindow(stage, Pages.all(), SettingsFile.ofThisMachine(), Outside.ofThisMachine());
        window = opened;
        Thread.setDefaultUncaughtExceptionHandler(opened.mishaps());
        if (Boolean.getBoolean("trainscope.exitAfterFirstFrame")) {
            exitAfterFirstFrame(stage);
        }
        opened.open();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    /// When a second frame is laid out, the first has been handed to the screen.
    private static void exitAfterFirstFrame(Stage stage) {
        stage.getScene().addPostLayoutPulseListener(new Runnable() {
            private boolean first = true;

            @Override
            public void run() {
                if (first) {
                    first = false;
                    Platform.requestNextPulse();
                } else {
                    stage.close();
                }
            }
        });
    }
}
