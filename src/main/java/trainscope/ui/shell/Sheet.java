package trainscope.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;

/// A card over the page that is read and put away. While it is there, keys and mouse are its own.
final class Sheet {
    private final StackPane cover = new StackPane();

    /// As wide as its content and a scroll bar, so that a long sheet cuts no word.
    private static final class Roomy extends StackPane {
        private static final double BAR = 20;

        Roomy(Node content) {
            super(content);
        }

        @Override
        protected double computePrefWidth(double height) {
            return super.computePrefWidth(height) + BAR;
        }
    }

    private @Nullable Node before;

    Sheet() {
        cover.getStyleClass().add("sheet-cover");
        cover.setVisible(false);
        cover.setOnMouseClicked(e -> {
            if (cover.equals(e.getTarget())) {
                close();
            }
        });
        cover.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.F1) {
                e.consume();
                close();
            }
        });
        cover.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    Node node() {
        return cover;
    }

    boolean isOpen() {
        return cover.isVisible();
    }

    void open(Texts texts, String title, Node content, List<Button> more) {
        if (!isOpen()) {
            before = cover.getScene().getFocusOwner();
        }
        var heading = new Label(title);
        heading.getStyleClass().add("page-title");
        var scroll = new ScrollPane(new Roomy(content));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var close = new Button(texts.get("sheet.close"));
        close.setId("sheet-close");
        close.setOnAction(_ -> close());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox();
        buttons.getStyleClass().add("sheet-buttons");
        buttons.getChildren().addAll(more);
        buttons.getChildren().addAll(space, close);
        var card = new VBox(heading, scroll, buttons);
        card.getStyleClass().add("sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        keepFocus(buttons, scroll);
        cover.getChildren().setAll(card);
        cover.setVisible(true);
        close.requestFocus();
    }

    void close() {
        cover.setVisible(false);
        cover.getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /// Keys walk among the buttons of the sheet and never under it; up and down move what is read.
    private static void keepFocus(HBox buttons, ScrollPane scroll) {
        List<Node> stops = buttons.getChildren().stream().filter(Button.class::isInstance).toList();
        buttons.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            int at = stops.indexOf(buttons.getScene().getFocusOwner());
            int by = switch (e.getCode()) {
                case TAB -> e.isShiftDown() ? -1 : 1;
                case RIGHT -> 1;
                case LEFT -> -1;
                default -> 0;
            };
            double down = switch (e.getCode()) {
                case DOWN, PAGE_DOWN -> 0.2;
                case UP, PAGE_UP -> -0.2;
                default -> 0;
            };
            if (by != 0 && at >= 0) {
                stops.get(Math.floorMod(at + by, stops.size())).requestFocus();
            }
            if (by != 0 || down != 0) {
                e.consume();
                scroll.setVvalue(Math.clamp(scroll.getVvalue() + down, 0, 1));
            }
        });
    }
}
