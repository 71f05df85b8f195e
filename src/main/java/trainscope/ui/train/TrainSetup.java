package trainscope.ui.train;

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

/// The setup of a training: the lanes, what makes the selected one, and what all of them share.
final class TrainSetup {
    private final Desk desk;
    private final TrainViewModel model;
    private final LaneList lanes;
    private final RecipeEditor recipe;
    private final NetworkEditor network;
    private final CommonEditor common;
    private final Label trouble = new Label();

    TrainSetup(Desk desk, TrainViewModel model) {
        this.desk = desk;
        this.model = model;
        lanes = new LaneList(desk, model, new TrainLanes(desk.texts(), model));
        recipe = new RecipeEditor(desk, model);
        network = new NetworkEditor(desk, model);
        common = new CommonEditor(desk, model);
        trouble.setId("train-trouble");
        trouble.getStyleClass().add("knob-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Label.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
    }

    Node node() {
        var heading = new Label(desk.texts().get("train.lanes"));
        heading.getStyleClass().add("section");
        var all = new VBox(heading, lanes, trouble, recipe, fold("network", network),
                fold("data", common.data()), fold("course", common.course()));
        all.getStyleClass().add("knobs");
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "setup-scroll");
        return scroll;
    }

    private TitledPane fold(String key, Node content) {
        var fold = new TitledPane(desk.texts().get("train.fold." + key), content);
        fold.setId("fold-" + key);
        fold.setExpanded(false);
        return fold;
    }

    List<Command> commands() {
        return lanes.commands();
    }

    /// Shows the plan and the selected lane as they are now.
    void show() {
        lanes.build();
        recipe.show();
        network.show();
        common.show();
        trouble.setVisible(model.troubleProperty().get().isPresent());
        model.troubleProperty().get()
                .ifPresent(problem -> trouble.setText(Complaint.of(desk.texts(), problem)));
    }
}
