package trainscope.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The lanes of a race, one row each, and below them the ways to more lanes.
public final class LaneList extends VBox implements LaneDeeds.Rows {
    private final Desk desk;
    private final LaneKeeper model;
    private final LaneTalk talk;
    private final LaneDeeds deeds;
    private final VBox rows = new VBox();
    private final MenuButton add = new MenuButton();
    private final Button duplicate = new Button();
    private List<LaneRow.Content> built = List.of();
    private @Nullable ContextMenu open;

    public LaneList(Desk desk, LaneKeeper model, LaneTalk talk) {
        this.desk = desk;
        this.model = model;
        this.talk = talk;
        deeds = new LaneDeeds(desk, model);
        rows.getStyleClass().add("lanes");
        prepareAdd();
        prepareDuplicate();
        var more = new HBox(add, duplicate);
        more.getStyleClass().add("lane-more");
        getChildren().addAll(rows, more);
        build();
    }

    public List<Command> commands() {
        return deeds.commands(this);
    }

    /// Shows the lanes as they are now. Rows that say the same stay, and so does the focus.
    public void build() {
        int selected = model.selectedProperty().get();
        List<LaneRow.Content> now = IntStream.range(0, model.laneCount())
                .mapToObj(lane -> new LaneRow.Content(lane, model.laneName(lane), talk.summary(lane),
                        model.look(lane), lane == selected, model.isOnly(lane)))
                .toList();
        if (now.equals(built) || rows.lookup("#lane-rename-field") != null) {
            return;
        }
        built = now;
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String id = focused != null && isInside(focused) ? focused.getId() : null;
        var group = new ToggleGroup();
        rows.getChildren()
                .setAll(now.stream().map(row -> new LaneRow(desk, model, row, group, this)).toList());
        boolean full = now.size() >= model.mostLanes();
        add.setDisable(full);
        duplicate.setDisable(full);
        if (id != null) {
            Node again = lookup("#" + id);
            Objects.requireNonNullElseGet(again, () -> row(selected)).requestFocus();
        }
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && !at.equals(rows)) {
            at = at.getParent();
        }
        return at != null;
    }

    private LaneRow row(int lane) {
        return (LaneRow) rows.getChildren().get(lane);
    }

    private void prepareAdd() {
        add.setText(desk.texts().get("lanes.add"));
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setId("lane-add");
        add.getStyleClass().addAll("flat", "small", "accent");
        add.setTooltip(new Hint(desk.texts().get("lanes.add.hint")));
        for (LaneTalk.Offer offer : talk.offers()) {
            var item = new MenuItem(offer.name());
            item.setId("add-" + offer.id());
            item.setOnAction(_ -> offer.add().run());
            add.getItems().add(item);
        }
    }

    private void prepareDuplicate() {
        duplicate.setText(desk.texts().get("lanes.duplicate"));
        duplicate.setGraphic(new FontIcon(Feather.COPY));
        duplicate.setId("lane-duplicate");
        duplicate.getStyleClass().addAll("flat", "small", "accent");
        duplicate.setTooltip(new Hint(desk.texts().get("lanes.duplicate.hint")));
        duplicate.setOnAction(_ -> model.duplicate(model.selectedProperty().get()));
    }

    @Override
    public void rename(int lane) {
        if (isSeen()) {
            model.selectedProperty().set(lane);
            row(lane).rename(() -> {
                built = List.of();
                build();
                row(Math.min(lane, built.size() - 1)).requestFocus();
            });
        }
    }

    @Override
    public void menu(int lane) {
        show(deeds.menu(lane, this), row(lane));
    }

    @Override
    public void looks(int lane) {
        show(deeds.looks(lane), row(lane));
    }

    @Override
    public void add() {
        if (isSeen() && !add.isDisabled()) {
            add.requestFocus();
            add.show();
        }
    }

    /// Opens a lane's menu where the pointer is.
    void menu(int lane, double screenX, double screenY) {
        hide();
        ContextMenu menu = deeds.menu(lane, this);
        open = menu;
        menu.show(row(lane), screenX, screenY);
    }

    private void show(ContextMenu menu, Node beside) {
        hide();
        if (isSeen()) {
            open = menu;
            menu.show(beside, Side.BOTTOM, 12, 0);
        }
    }

    private void hide() {
        if (open != null) {
            open.hide();
        }
    }

    /// Whether a person sees the rows: the setup may be folded away.
    private boolean isSeen() {
        Node at = this;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && getScene() != null;
    }
}
