package trainscope.ui.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.spec.LaneDifference;
import trainscope.lab.spec.Recipe;
import trainscope.ui.kit.KnobSymbol;
import trainscope.ui.kit.LaneTalk;

/// The lanes of a training: only what differs among them is told.
record TrainLanes(Texts texts, TrainViewModel model) implements LaneTalk {
    private static final int MOST = 1;
    private static final String LAYERS = "layers.name";
    private static final String RATE = "rule.lr";

    /// What stands in this lane where the lanes are not all the same, the rate first; the rate where they are.
    @Override
    public String summary(int lane) {
        Recipe own = model.lane(lane);
        Map<String, String> here = new LinkedHashMap<>();
        for (int other = 0; other < model.plan().lanes(); other++) {
            for (LaneDifference one : LaneDifference.between(own, model.lane(other), model.catalog())) {
                here.put(one.place(), one.here());
            }
        }
        here.values().removeIf(String::isEmpty);
        here.keySet().removeIf(place -> place.endsWith(".form"));
        if (model.plan().spec().lanes().stream().map(other -> ((Recipe) other).layers().size()).distinct()
                .count() > 1) {
            // Where layers stand in other places, comparing them one by one says nothing.
            here.keySet().removeIf(place -> place.startsWith("layers."));
            here.put(LAYERS, texts.get("train.layer-count", own.layers().size()));
        }
        // A lane is mostly named after its rule: that, and what only this rule has, is then no news.
        if (here.containsKey("rule.name")) {
            here.keySet().removeIf(place -> place.startsWith("rule.") && !place.equals(RATE));
        }
        if (here.isEmpty()) {
            here.put(RATE, Double.toString(own.rule().lr()));
        }
        List<Map.Entry<String, String>> told = new ArrayList<>(here.entrySet());
        told.sort(Comparator.comparing(e -> !e.getKey().equals(RATE)));
        return told.stream().limit(MOST).map(e -> words(e.getKey(), e.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String words(String place, String value) {
        String knob = place.substring(place.lastIndexOf('.') + 1);
        if (knob.equals("name")) {
            return value;
        }
        var number = Numerals.parse(value);
        return KnobSymbol.of(knob) + " "
                + (number.isPresent() ? Numerals.print(number.getAsDouble()) : value);
    }

    /// Every rule that can train, with all the rest as in the selected lane.
    @Override
    public List<Offer> offers() {
        return model.catalog().optimizers().entries().stream()
                .filter(entry -> !entry.prototype().needsCurvature()).map(entry -> {
                    String name = texts.get("optimizer." + entry.id() + ".name");
                    return new Offer(entry.id(), name,
                            () -> model.add(model.lane(model.selectedProperty().get())
                                    .by(entry.prototype()).named(name)));
                }).toList();
    }
}
