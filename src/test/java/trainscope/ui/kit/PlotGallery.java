package trainscope.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import trainscope.i18n.Language;
import trainscope.plot.Palette;
import trainscope.plot.Pixels;
import trainscope.plot.Png;

/// Writes what plots look like in a window into a folder: pictures are judged by eye.
final class PlotGallery {
    private PlotGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "target/gallery" : args[0]);
        Files.createDirectories(folder);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        for (String theme : List.of("light", "dark")) {
            for (double scale : new double[] {1, 1.5}) {
                page(folder, theme, scale);
            }
        }
        Platform.exit();
    }

    private static void page(Path folder, String theme, double scale) {
        Easel easel = new Easel();
        easel.palette.set(theme.equals("light") ? Palette.light() : Palette.dark());
        easel.typeScale.set(scale);
        Desk desk = easel.desk(Language.ENGLISH);
        PlotView[] views = new PlotView[4];
        Stage stage = Easel.get(() -> {
            GridPane grid = new GridPane(12, 12);
            grid.setPadding(new Insets(12));
            grid.setBackground(new Background(new BackgroundFill(
                    Tint.of(theme.equals("light") ? 0xffffffff : 0xff0d1117), null, null)));
            for (int i = 0; i < 4; i++) {
                views[i] = new PlotView(desk);
                views[i].setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            }
            views[0].setPrefSize(956, 480);
            grid.add(views[0], 0, 0, 3, 1);
            for (int i = 1; i < 4; i++) {
                views[i].setPrefSize(310, 200);
                views[i].model(Pictures.curves(i == 3 ? "Eight" : "f(x, y)", i == 3 ? 8 : 4));
                views[i].cursorXProperty().set(17);
                grid.add(views[i], i - 1, 1);
            }
            views[0].model(Pictures.map(-7, 2));
            easel.root.getChildren().add(grid);
            Stage shown = new Stage();
            easel.show(shown, 980, 716);
            return shown;
        });
        Easel.pulses(4);
        Easel.on(() -> {
            for (int i = 0; i < 2; i++) {
                var at = views[i].localToScene(130, 120);
                views[i].fireEvent(Mice.moved(at.getX(), at.getY()));
            }
            views[2].requestFocus();
        });
        Easel.pulses(4);
        write(folder.resolve("page-" + theme + "-" + scale + ".png"), Easel.picture(easel.root));
        Easel.on(() -> {
            ReliefView relief = new ReliefView(desk);
            relief.model(Pictures.relief());
            easel.root.getChildren().setAll(relief);
        });
        Easel.pulses(4);
        write(folder.resolve("relief-" + theme + "-" + scale + ".png"), Easel.picture(easel.root));
        try {
            if (scale == 1) {
                for (int i = 0; i < 2; i++) {
                    PlotView view = views[i];
                    PlotExport export = Easel
                            .get(() -> new PlotExport(view.picture(), view.look(), view.measure(),
                                    view.getWidth(), view.getHeight()));
                    Files.write(folder.resolve("export-" + i + theme + ".png"), Easel.get(export::png));
                    Files.writeString(folder.resolve("export-" + i + theme + ".svg"), Easel.get(export::svg));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Easel.on(stage::close);
    }

    private static void write(Path file, Pixels pixels) {
        try {
            Files.write(file, Png.encode(pixels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
