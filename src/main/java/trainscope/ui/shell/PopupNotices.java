package trainscope.ui.shell;

import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import trainscope.ui.kit.Notices;

/// Words in a small card at the lower right, which goes away by itself.
record PopupNotices(Window window) implements Notices {
    @Override
    public void say(String sentence) {
        show(sentence, Feather.INFO, "said", 5);
    }

    @Override
    public void warn(String sentence) {
        show(sentence, Feather.ALERT_TRIANGLE, "warned", 10);
    }

    private void show(String sentence, Feather icon, String style, double seconds) {
        if (window.isShowing()) {
            var graphic = new FontIcon(icon);
            graphic.getStyleClass().add(style);
            Notifications.create().owner(window).text(sentence).graphic(graphic).position(Pos.BOTTOM_RIGHT)
                    .hideAfter(Duration.seconds(seconds)).styleClass("notice").show();
        }
    }
}
