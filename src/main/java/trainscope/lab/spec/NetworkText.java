package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trainscope.engine.activation.Activation;
import trainscope.engine.init.Initializer;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Dense;
import trainscope.engine.layer.Layer;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Phrase;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;

/// Networks as people write them in one line: `100, 100` or `conv(filters=8), relu, pool, 50, dropout`.
///
/// @param function what follows a layer that is written as a number
/// @param init what the weights of all layers begin with
public record NetworkText(Catalog catalog, Activation function, Initializer init) {
    private static final int LONGEST = 10_000;

    /// The layers, and one that gives so many numbers at the end. A number is a fully connected layer of so many units with
    /// the usual function behind it; a name is a layer, or a function by itself.
    public List<Layer> read(String text, int outputs) throws Refused {
        List<Layer> layers = new ArrayList<>();
        for (String item : items(text)) {
            try {
                add(item.strip(), layers);
            } catch (Refused e) {
                throw new Refused(e.problem(), item.strip());
            }
        }
        layers.add(new Dense(outputs, init, 0));
        return layers;
    }

    private void add(String item, List<Layer> into) throws Refused {
        Phrase phrase = PhraseReader.read(item);
        if (item.matches("\\d+")) {
            var units = new Phrase("dense", 0, Map.of("units", new Phrase.Value.Word(item, 1)));
            into.add(begun(catalog.networks().layers().make(units, catalog)));
            into.add(new Activate(function));
        } else if (catalog.networks().activations().find(phrase.name()).isPresent()) {
            into.add(new Activate(catalog.networks().activations().make(phrase, catalog)));
        } else {
            Layer layer = catalog.networks().layers().make(phrase, catalog);
            into.add(phrase.values().containsKey("init") ? layer : begun(layer));
        }
    }

    private Layer begun(Layer layer) {
        return Composition.parts((Record) layer).containsKey("init") ? Composition.with(layer, "init", init)
                : layer;
    }

    /// What stands between commas that are outside of all brackets.
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                items.add(text.substring(from, i));
                from = i + 1;
            }
        }
        String last = text.substring(from);
        if (!items.isEmpty() || !last.isBlank()) {
            items.add(last);
        }
        return items;
    }
}
