package trainscope.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes every sample as SVG and as PNG, light and dark, into a folder: pictures are judged by eye.
final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "target/gallery" : args[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, PlotModel> sample : Samples.all().entrySet()) {
            for (String theme : List.of("light", "dark")) {
                write(folder.resolve(sample.getKey() + "-" + theme), sample.getKey(), sample.getValue(),
                        theme);
            }
        }
    }

    private static void write(Path file, String name, PlotModel model, String theme) throws IOException {
        Palette palette = theme.equals("light") ? Palette.light() : Palette.dark();
        // The eight lanes as a presenter shows them: twice the type in the same space.
        Look look = name.equals("lanes") ? new Look(palette, 20, TextMeasure.estimate()) : Look.of(palette);
        double width = name.equals("paths") ? 1020
                : name.equals("thumbnail") ? 122 : name.equals("depth") ? 220 : 500;
        double height = name.equals("paths") ? 530
                : name.equals("thumbnail") ? 100 : name.equals("steps") ? 200 : 320;
        SvgInk svg = new SvgInk(width, height, model.description());
        new PlotPainter(model, look, width, height).draw(svg);
        Files.writeString(Path.of(file + ".svg"), svg.text());
        RasterInk raster = RasterInk.sized(width, height, 2, (_, _, _, _) -> {
            // Letters are the screen's task.
        });
        new PlotPainter(model, look, width, height).draw(raster);
        Files.write(Path.of(file + ".png"), Png.encode(raster.pixels()));
    }
}
