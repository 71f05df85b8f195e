package trainscope.ui.paths;

import java.util.List;
import java.util.stream.Collectors;
import trainscope.engine.optim.Constant;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.spec.Descent;
import trainscope.ui.kit.KnobSymbol;
import trainscope.ui.kit.LaneTalk;

/// The lanes of a race down a surface: a rule each.
record PathLanes(Texts texts, PathsViewModel model) implements LaneTalk {
    /// The first number of a rule: usually its rate.
    @Override
    public String summary(int lane) {
        return Composition.parts((Record) model.lane(lane).rule()).entrySet().stream()
                .filter(e -> e.getValue() instanceof Double).limit(1)
                .map(e -> KnobSymbol.of(e.getKey()) + " " + Numerals.print((Double) e.getValue()))
                .collect(Collectors.joining("  "));
    }

    /// Every rule, as it usually is.
    @Override
    public List<Offer> offers() {
        return model.catalog().optimizers().entries().stream().map(entry -> {
            String name = texts.get("optimizer." + entry.id() + ".name");
            return new Offer(entry.id(), name,
                    () -> model.add(new Descent(name, entry.prototype(), new Constant())));
        }).toList();
    }
}
