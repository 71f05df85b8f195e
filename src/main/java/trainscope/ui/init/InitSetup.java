package trainscope.ui.init;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import trainscope.ui.kit.Command;
import trainscope.ui.kit.Complaint;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.LaneList;

/// The setup of a wall: its lanes, what makes the selected one, and what all of them share.
final class InitSetup {
    private final Desk desk;
    private final InitViewModel model;
    private final LaneList lanes;
    private final InitLaneEditor lane;
    private final WallEditor wall;
    private final Label trouble = new Label();

    InitSetup(Desk desk, InitViewModel model) {
        this.desk = desk;
        this.model = model;
        lanes = new LaneList(desk, model, new InitLanes(desk.texts(), model));
        lane = new InitLaneEditor(desk, model);
        wall = new WallEditor(desk, model);
        trouble.setId("wall-trouble");
        trouble.getStyleClass().add("knob-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Label.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
    }

    Node node() {
        var heading = new Label(desk.texts().get("train.lanes"));
        heading.getStyleClass().add("section");
        var all = new VBox(heading, lanes, trouble, lane, fold("sizes", wall.sizes(), true),
                fold("inputs", wall.inputs(), false), fold("chance", wall.chance(), false),
                fold("training", wall.training(), false));
        all.getStyleClass().add("knobs");
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "setup-scroll");
        return scroll;
    }

    private TitledPane fold(String key, Node content, boolean open) {
        var fold = new TitledPane(desk.texts().get("wall.fold." + key), content);
        fold.setId("fold-" + key);
        fold.setExpanded(open);
        fold.setAnimated(false);
        return fold;
    }

    List<Command> commands() {
        return lanes.commands();
    }

    /// Shows the wall and the selected lane as they are now.
    void show() {
        lanes.build();
        lane.show();
        wall.show();
        trouble.setVisible(model.troubleProperty().get().isPresent());
        model.troubleProperty().get()
                .ifPresent(problem -> trouble.setText(Complaint.of(desk.texts(), problem)));
    }
}
