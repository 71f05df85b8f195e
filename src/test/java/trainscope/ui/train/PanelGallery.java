package trainscope.ui.train;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.i18n.Language;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.babysit.Notes;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.Presets;
import trainscope.plot.Palette;
import trainscope.plot.Png;
import trainscope.ui.kit.Desk;
import trainscope.ui.kit.Easel;

/// Writes a picture of every panel that answers questions about a lane into a folder: looks are judged by eye.
///
/// Arguments: the folder, then looks such as `dark-ko-960x300`.
final class PanelGallery {
    private static final Map<String, BiFunction<Desk, TrainViewModel, InquiryPanel>> PANELS = Map.of("checks",
            ChecksPanel::new, "rates", RatesPanel::new, "autopsy", AutopsyPanel::new);

    private PanelGallery() {}

    public static void main(String[] args) {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            Files.createDirectories(Path.of(args[0]));
            Catalog catalog = Catalog.standard();
            var digits = new TrainViewModel(catalog,
                    new Presets(catalog).trainings().getFirst().plan(), new Library());
            var naive = new TrainViewModel(catalog,
                    Plan.of(Notes.spec(1e3, SoftmaxCrossEntropy.Form.NAIVE, 300, 1)), new Library());
            for (String look : List.of(args).subList(1, args.length)) {
                PANELS.forEach((id, panel) -> {
                    picture(Path.of(args[0]), look, id, panel, id.equals("autopsy") ? naive : digits);
                    if (!id.equals("autopsy")) {
                        picture(Path.of(args[0]), look + "-notes", id, panel, naive);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();
        }
    }

    private static void picture(Path folder, String look, String id,
            BiFunction<Desk, TrainViewModel, InquiryPanel> kind, TrainViewModel model) {
        String[] size = look.replace("-notes", "").replaceAll(".*-", "").split("x", -1);
        var easel = new Easel();
        Easel.on(() -> {
            easel.show(new Stage(), Double.parseDouble(size[0]), Double.parseDouble(size[1]));
            if (look.contains("dark")) {
                Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
                easel.palette.set(Palette.dark());
            }
        });
        InquiryPanel panel = Easel.get(() -> kind.apply(
                easel.desk(look.contains("ko") ? Language.KOREAN : Language.ENGLISH), model));
        Inquiry<?> inquiry = id.equals("checks") ? model.inquiries().gates()
                : id.equals("rates") ? model.inquiries().rates() : model.inquiries().autopsy();
        Easel.on(() -> {
            easel.root.getChildren().setAll(panel.node());
            panel.seen(true);
            if (inquiry.state().found() == null) {
                inquiry.ask();
                panel.begin();
            }
        });
        Easel.until(() -> !inquiry.isRunning(), () -> inquiry.state().toString());
        Easel.pulses(30);
        try {
            Files.write(folder.resolve(id + "-" + look + ".png"), Png.encode(Easel.picture(easel.root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Easel.on(() -> easel.root.getScene().getWindow().hide());
    }
}
