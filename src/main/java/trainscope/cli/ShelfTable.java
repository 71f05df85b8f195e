package trainscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import trainscope.engine.optim.Form;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.Knob;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Shelf;

/// A shelf of the catalog as text for people: each thing, its forms, and a row for every knob.
record ShelfTable(Voice voice, Shelf<?> shelf) {
    void print(PrintWriter out) {
        shelf.entries().forEach(entry -> print(entry, out));
    }

    private void print(Entry<?> entry, PrintWriter out) {
        String key = shelf.kind() + "." + entry.id();
        out.println(entry.id() + "  " + voice.say(key + ".name"));
        out.println("  " + voice.say(key + ".hint"));
        if (entry.prototype() instanceof Surface surface) {
            out.println("  f(x, y) = " + surface.formula() + "   " + voice.say("cli.list.start",
                    Numerals.print(surface.start().x()), Numerals.print(surface.start().y())));
        }
        for (Entry.Variant<?> variant : entry.variants()) {
            if (!variant.form().isEmpty()) {
                out.println("  form=" + variant.form() + "  ("
                        + voice.say("reading." + variant.reading().id()) + ")  "
                        + voice.say(key + ".form." + variant.form()));
            }
        }
        rows(entry).forEach(out::println);
        out.println();
    }

    /// A row for every knob: name, default, what is accepted, where its slider runs, what it is.
    private List<String> rows(Entry<?> entry) {
        List<Knob> knobs = entry.knobs().stream().filter(k -> k.kind() != Knob.Kind.CHOICE).toList();
        List<List<String>> cells = knobs.stream()
                .map(k -> List.of(k.name(), defaults(entry, k), accepted(k), slider(k),
                        voice.say("knob." + k.name() + ".name")))
                .toList();
        return cells.stream().map(row -> {
            var line = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                line.append(' ').append(row.get(column))
                        .append(" ".repeat(width(cells, column) - row.get(column).length() + 1));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    private static int width(List<List<String>> cells, int column) {
        return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    /// The default, or where the forms differ, that of each form.
    private static String defaults(Entry<?> entry, Knob knob) {
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        for (Entry.Variant<?> variant : entry.variants()) {
            Object part = Composition.parts((Record) variant.prototype()).get(knob.name());
            String value = part instanceof Double number ? Numerals.print(number) : text(part);
            byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(variant.form());
        }
        if (byValue.size() == 1) {
            return byValue.keySet().iterator().next();
        }
        var all = new StringJoiner("; ");
        byValue.forEach((value, forms) -> all.add(value + " (" + String.join(", ", forms) + ")"));
        return all.toString();
    }

    private static String text(@Nullable Object part) {
        return switch (part) {
            case null -> "";
            case Form form -> form.id();
            case Record record -> record.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            default -> part.toString();
        };
    }

    private static String accepted(Knob knob) {
        return knob.kind() == Knob.Kind.PART ? ""
                : "[" + Numerals.print(knob.min()) + ", " + Numerals.print(knob.max()) + "]";
    }

    private String slider(Knob knob) {
        String range = Numerals.print(knob.from()) + " … " + Numerals.print(knob.to())
                + (knob.log() ? " log" : "");
        return knob.kind() == Knob.Kind.PART ? "" : voice.say("cli.list.slider", range);
    }
}
