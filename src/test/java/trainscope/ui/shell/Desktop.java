package trainscope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import trainscope.ui.kit.FilePicker;
import trainscope.ui.kit.HangulFont;
import trainscope.ui.kit.Notices;
import trainscope.ui.kit.Page;

/// A machine for the window to stand on: its theme can be switched, what it says is written down, and its settings lie
/// where the test wants them.
final class Desktop {
    final ObjectProperty<Boolean> dark = new SimpleObjectProperty<>(false);
    final List<String> said = new ArrayList<>();
    final SamplePage first = new SamplePage("first");
    final SamplePage second = new SamplePage("second");
    Optional<String> hangul = HangulFont.among(Font.getFamilies()).or(() -> Optional.of("System"));

    LabWindow window(Stage stage, Path settings) {
        return window(stage, settings, List.of(first, second));
    }

    LabWindow window(Stage stage, Path settings, List<Page> pages) {
        var outside = new Outside(dark, hangul, List.of(new Rectangle2D(0, 0, 1000, 1000)), SampleTexts::of,
                _ -> new Heard(said), (_, _) -> new NoFiles());
        return new LabWindow(stage, pages, new SettingsFile(settings), outside);
    }

    private record NoFiles() implements FilePicker {
        @Override
        public Optional<Path> open(String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String suggestion, String extension) {
            return Optional.empty();
        }
    }

    private record Heard(List<String> said) implements Notices {
        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void warn(String sentence) {
            said.add(sentence);
        }
    }
}
