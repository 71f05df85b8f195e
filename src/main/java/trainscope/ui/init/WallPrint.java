package trainscope.ui.init;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.WallPress;
import trainscope.lab.spec.InitLane;
import trainscope.plot.Ink;
import trainscope.plot.Inset;
import trainscope.plot.Look;
import trainscope.plot.Palette;
import trainscope.plot.PlotModel;
import trainscope.plot.PlotPainter;
import trainscope.plot.SvgInk;
import trainscope.plot.Tone;
import trainscope.plot.WallModel;
import trainscope.plot.WallPainter;
import trainscope.ui.kit.HangulFont;
import trainscope.ui.kit.PlotExport;
import trainscope.ui.kit.Toolkit;

/// A wall on a page, as the room shows it: histograms, and beside them how lanes change by depth. An SVG takes no toolkit; for
/// a PNG the toolkit sets the letters, in memory.
public record WallPrint(Texts texts) implements WallPress {
    private static final double SMALLEST = 640;
    private static final double BESIDE = 0.25;

    @Override
    public String svg(Page page) {
        var ink = new SvgInk(page.size().width(), page.size().height(), wall(page).description());
        drawing(page, look(page)).accept(ink);
        return ink.text();
    }

    @Override
    public byte[] png(Page page) {
        Toolkit.start(true);
        return Toolkit
                .get(() -> PlotExport.of(look -> drawing(page, look), wall(page).description(), look(page),
                        family(), page.size().width(), page.size().height()).png());
    }

    private String family() {
        String usual = Font.getDefault().getFamily();
        return texts.language() == Language.KOREAN ? HangulFont.among(Font.getFamilies()).orElse(usual)
                : usual;
    }

    private static Look look(Page page) {
        return Look.of(page.dark() ? Palette.dark() : Palette.light());
    }

    private Sight sight(Page page) {
        Catalog catalog = Catalog.standard();
        var spec = page.plan().spec();
        return new Sight(spec.lanes().stream().map(InitLane::name).toList(),
                spec.lanes().stream().map(lane -> InitLanes.detail(texts, catalog, lane)).toList(),
                page.wall().lanes(), spec.depth(), InputWords.of(texts, spec));
    }

    private WallModel wall(Page page) {
        WallModel plain = new WallPictures(texts, page.plan().looks()::of).wall(sight(page), page.shown());
        return WallModel.of(page.title() + " · " + plain.title(), plain.subtitle(), plain.columns(),
                plain.rows(),
                plain.description());
    }

    private Consumer<Ink> drawing(Page page, Look look) {
        double width = page.size().width();
        double height = page.size().height();
        // On a small page the histograms need all the room there is.
        double beside = width < SMALLEST || height < SMALLEST / 2 ? 0 : BESIDE * width;
        var wall = new WallPainter(wall(page), look, width - beside, height);
        List<PlotModel> depths = beside == 0 ? List.of() : depths(page);
        return ink -> {
            ink.rectangle(0, 0, width, height, look.palette().argb(Tone.Role.PAGE));
            wall.draw(ink);
            double each = height / Math.max(1, depths.size());
            for (int i = 0; i < depths.size(); i++) {
                new PlotPainter(depths.get(i), look, beside, each)
                        .draw(new Inset(ink, width - beside, i * each));
            }
        };
    }

    private List<PlotModel> depths(Page page) {
        var pictures = new DepthPictures(texts, page.plan().looks()::of);
        Sight sight = sight(page);
        Quantity first = page.shown() == Quantity.GRADIENT ? Quantity.ACTIVATION : page.shown();
        return Stream.of(pictures.spread(sight, first), pictures.spread(sight, Quantity.GRADIENT),
                pictures.shares(sight)).map(sketch -> sketch.drawn(texts)).toList();
    }
}
