package trainscope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.WallPress;
import trainscope.lab.store.WallCsv;
import trainscope.lab.store.WholeFile;

/// Which pictures of a wall are to be written where, from the options of a command line.
record WallPage(Quantity shown, WallPress.Size size, boolean dark, Optional<Path> svg, Optional<Path> png) {
    /// The options, with what stands behind each.
    static final Map<String, String> OPTIONS = new TreeMap<>(
            Map.of("--svg", "FILE", "--png", "FILE", "--size", "WxH",
                    "--theme", "light|dark", "--quantity", "QUANTITY"));
    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,5})\\s*[x×]\\s*(\\d{1,5})\\s*");
    private static final WallPress.Size USUAL = new WallPress.Size(1200, 800);
    private static final int SMALLEST = 100;
    private static final int LARGEST = 8000;

    static WallPage of(ParseResult parsed) throws Refused {
        var given = new Given(parsed);
        return new WallPage(quantity(parsed.matchedOptionValue("--quantity", "activation")), size(parsed),
                dark(parsed.matchedOptionValue("--theme", "light")), given.named("--svg"),
                given.named("--png"));
    }

    private static Quantity quantity(String text) throws Refused {
        for (Quantity quantity : Quantity.values()) {
            if (WallCsv.name(quantity).equals(text.strip())) {
                return quantity;
            }
        }
        throw new Refused(Problem.of("cli.init.no-quantity", text));
    }

    private static boolean dark(String text) throws Refused {
        return switch (text.strip()) {
            case "dark" -> true;
            case "light" -> false;
            default -> throw new Refused(Problem.of("cli.init.no-theme", text));
        };
    }

    private static WallPress.Size size(ParseResult parsed) throws Refused {
        if (!parsed.hasMatchedOption("--size")) {
            return USUAL;
        }
        String text = parsed.matchedOptionValue("--size", "");
        Matcher size = SIZE.matcher(text);
        if (size.matches()) {
            int width = Integer.parseInt(size.group(1));
            int height = Integer.parseInt(size.group(2));
            if (Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST) {
                return new WallPress.Size(width, height);
            }
        }
        throw new Refused(Problem.of("cli.init.no-size", text, SMALLEST, LARGEST));
    }

    boolean isWanted() {
        return svg.isPresent() || png.isPresent();
    }

    void write(WallPress press, WallPress.Page page) throws IOException {
        if (svg.isPresent()) {
            WholeFile.write(svg.get(), press.svg(page).getBytes(StandardCharsets.UTF_8));
        }
        if (png.isPresent()) {
            WholeFile.write(png.get(), press.png(page));
        }
    }
}
