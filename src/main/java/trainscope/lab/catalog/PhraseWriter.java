package trainscope.lab.catalog;

import java.util.Map;
import java.util.StringJoiner;
import trainscope.engine.optim.Form;

/// Writes what a [PhraseReader] reads back: the id, and the values that are not those one gets without asking.
public final class PhraseWriter {
    private PhraseWriter() {}

    public static String write(Shelf<?> shelf, Object value, Catalog catalog) {
        Map<String, Object> defaults = Composition.parts((Record) shelf.variantOf(value).prototype());
        var phrase = new StringJoiner(", ", "(", ")").setEmptyValue("");
        boolean otherForm = !shelf.variantOf(value).equals(shelf.entryOf(value).variants().getFirst());
        Composition.parts((Record) value).forEach((name, part) -> {
            if (part instanceof Form ? otherForm : !part.equals(defaults.get(name))) {
                phrase.add(name + "=" + text(part, catalog));
            }
        });
        return shelf.entryOf(value).id() + phrase;
    }

    private static String text(Object part, Catalog catalog) {
        return switch (part) {
            case Form form -> form.id();
            case Double number -> Numerals.print(number);
            case Record nested -> write(catalog.shelfOf(nested), nested, catalog);
            default -> part.toString();
        };
    }
}
