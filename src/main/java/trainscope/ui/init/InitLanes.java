package trainscope.ui.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trainscope.engine.init.Initializer;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.spec.InitLane;
import trainscope.ui.kit.LaneTalk;

/// The lanes of a wall: a law of weights each, and what every layer makes of its sums.
record InitLanes(Texts texts, InitViewModel model) implements LaneTalk {
    @Override
    public String summary(int lane) {
        return detail(texts, model, model.spec().lanes().get(lane));
    }

    /// What a lane does, in a few signs.
    static String detail(Texts texts, InitViewModel model, InitLane lane) {
        return detail(texts, model.catalog(), lane);
    }

    static String detail(Texts texts, Catalog catalog, InitLane lane) {
        var shelf = catalog.networks().activations();
        String words = texts.get("activation." + shelf.entryOf(lane.activation()).id() + ".name");
        if (lane.norm().isPresent()) {
            words += " + BN";
        }
        return lane.bias() == 0 ? words : words + ", b " + Numerals.print(lane.bias());
    }

    /// Every law, with all the rest as in the selected lane.
    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (var entry : model.catalog().networks().initializers().entries()) {
            String name = texts.get("initializer." + entry.id() + ".name");
            offers.add(new Offer(entry.id(), name,
                    () -> model.add(
                            model.lane().begun(entry.prototype()).named(called(name, entry.prototype())))));
        }
        return offers;
    }

    /// A law that is nothing without its number has it in its name.
    private static String called(String name, Initializer law) {
        for (Map.Entry<String, Object> part : Composition.parts((Record) law).entrySet()) {
            if (part.getValue() instanceof Double number) {
                return name + " " + Numerals.print(number);
            }
        }
        return name;
    }
}
