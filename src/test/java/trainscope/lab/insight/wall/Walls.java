package trainscope.lab.insight.wall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.prepare.ZScore;
import trainscope.engine.data.source.Source;
import trainscope.engine.optim.Sgd;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;
import trainscope.lab.store.Presets;

/// Short ways to have walls.
final class Walls {
    static final Schooling SCHOOLING = new Schooling(new Sgd(0.1), 50, 20, 10);

    private Walls() {}

    static InitSpec preset(String id) {
        return new Presets(Catalog.standard()).walls().stream().filter(wall -> wall.id().equals(id))
                .findFirst()
                .orElseThrow().plan().spec();
    }

    /// With every quantity, each as far as it suits it.
    static Wall survey(InitSpec spec) throws Refused {
        Map<Quantity, Reach> all = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            all.put(quantity, Reach.usual(quantity, spec));
        }
        return survey(spec, all);
    }

    static Wall survey(InitSpec spec, Map<Quantity, Reach> reach) throws Refused {
        try (var surveyor = new Surveyor(new Library(2))) {
            return surveyor.survey(new Question(spec, reach, 30));
        }
    }

    static Material made(Source source) {
        return new Material(new Origin.Made(source), List.of(new ZScore(ZScore.Form.POPULATION)),
                new SplitPlan(0.8, 0.2), new LabelNoise(0), 3);
    }
}
