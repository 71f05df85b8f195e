package trainscope.ui.paths;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import trainscope.i18n.Texts;
import trainscope.ui.kit.Hint;

/// Chooses how the surface is looked at: heights as a map, heights as a landscape, or where every start would end.
final class OutlookSwitch {
    private final Outlook outlook;
    private final Node map;
    private final Node relief;
    private final Map<Outlook.Mode, ToggleButton> buttons = new EnumMap<>(Outlook.Mode.class);
    private final SegmentedButton all = new SegmentedButton();

    OutlookSwitch(Texts texts, Outlook outlook, Node map, Node relief) {
        this.outlook = outlook;
        this.map = map;
        this.relief = relief;
        for (Outlook.Mode mode : Outlook.Mode.values()) {
            var button = new ToggleButton(texts.get("paths." + mode.id()));
            button.setId("mode-" + mode.id());
            button.setTooltip(new Hint(texts.get("paths." + mode.id() + ".hint")));
            button.setOnAction(_ -> outlook.modeProperty().set(mode));
            buttons.put(mode, button);
            all.getButtons().add(button);
        }
        all.getStyleClass().add("map-modes");
    }

    Node node() {
        return all;
    }

    /// Shows what is chosen; the keyboard stays on the picture if it was there.
    void follow() {
        boolean focused = map.isFocused() || relief.isFocused();
        boolean land = outlook.mode() == Outlook.Mode.RELIEF;
        buttons.forEach((mode, button) -> button.setSelected(mode == outlook.mode()));
        map.setVisible(!land);
        relief.setVisible(land);
        if (focused) {
            (land ? relief : map).requestFocus();
        }
    }
}
