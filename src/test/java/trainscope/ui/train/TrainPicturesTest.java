package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Errors;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.Inside;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Look;
import trainscope.lab.store.Presets;
import trainscope.plot.Eye;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.PlotModel;

/// What is seen of every preset of the room of training: each lane has a curve and a name, no word lies on another one, leaves
/// its picture or is too faint to be read.
class TrainPicturesTest {
    /// As large as pictures are in a small and in a large window.
    private static final double[][] SIZES = {{418, 186}, {740, 340}};
    private static final int STEPS = 60;
    /// Of so few points there is little to see.
    private static final int FEW = 5;

    private final Catalog catalog = Catalog.standard();
    private final List<String> complaints = new ArrayList<>();

    static List<String> presets() {
        return new Presets(Catalog.standard()).trainings().stream().map(Presets.Preset::id).toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsSeenInEveryThemeAndLanguage(String id) throws Refused {
        Presets.Preset preset = new Presets(catalog).trainings().stream().filter(p -> p.id().equals(id))
                .findFirst().orElseThrow();
        try (Race race = Race.of(preset.plan(), new Library(2))) {
            race.look(Gaze.into(0).at(EnumSet.allOf(Gaze.Aspect.class)).inBars(40).on(128));
            race.seek(Math.min(STEPS, race.limit()));
            TrainFrame frame = (TrainFrame) race.frame();
            for (Language language : Language.values()) {
                for (Palette palette : List.of(Palette.light(), Palette.dark())) {
                    for (double[] size : SIZES) {
                        var seen = new Seen(language + " " + size[0], frame, palette, size[0], size[1]);
                        curves(seen, preset, new Texts(language), race);
                        inside(seen, new InsideTalk(new Texts(language), catalog,
                                lane -> preset.plan().looks().of(lane), race::name));
                    }
                }
            }
        }
        assertEquals(List.of(), complaints.stream().limit(12).toList());
    }

    private record Seen(String where, TrainFrame frame, Palette palette, double width, double height) {}

    private void look(Seen seen, PlotModel model, List<String> names, double width) {
        assertFalse(model.description().isBlank(), seen.where);
        Eye.onCurves(model, seen.palette, width, seen.height, names)
                .forEach(complaint -> complaints.add(seen.where + " " + model.title() + ": " + complaint));
    }

    private void curves(Seen seen, Presets.Preset preset, Texts texts, Race race) {
        var moment = new TrainMoment(seen.frame);
        var pictures = new CurvePictures(texts, lane -> preset.plan().looks().of(lane), race::name);
        var way = new CurvePictures.Way(1, 0.6, 0, false, null);
        List<PlotModel> models = new ArrayList<>(List.of(pictures.loss(moment, way)));
        if (moment.measures(TrainMoment.TRAINING_ACCURACY)) {
            models.add(pictures.accuracy(moment, way));
        }
        for (PlotModel model : models) {
            List<String> names = model.marks().stream().filter(Mark.Line.class::isInstance)
                    .map(Mark.Line.class::cast)
                    .filter(line -> !line.tag().isEmpty() && line.series().size() > FEW).map(Mark.Line::name)
                    .toList();
            look(seen, model, names, seen.width);
            for (int lane = 0; lane < race.lanes(); lane++) {
                String name = race.name(lane);
                Look own = preset.plan().looks().of(lane);
                if (own.shown() && model.marks().stream().noneMatch(mark -> names(mark, name))) {
                    complaints.add(seen.where + " " + model.title() + ": " + name + " has no name");
                }
            }
        }
    }

    private static boolean names(Mark mark, String name) {
        return switch (mark) {
            case Mark.Line line -> line.tag().contains(name);
            case Mark.Label label -> label.text().contains(name);
            default -> false;
        };
    }

    private void inside(Seen seen, InsideTalk talk) {
        Inside inside = seen.frame.insides().getFirst().orElseThrow();
        double width = seen.width;
        double height = seen.height;
        for (Quantity quantity : Quantity.values()) {
            look(seen, new LayerGrid(talk).picture(seen.frame,
                    new LayerGrid.Way(List.of(0), 0, quantity, width, height)), List.of(), width);
        }
        look(seen, new DepthPicture(talk).picture(seen.frame, List.of(0)), List.of(), width);
        Optional<Errors> errors = inside.closeups().errors();
        if (errors.isPresent()) {
            Errors all = errors.get();
            look(seen, new MistakePicture(talk).picture(all, all.worst(60), width / 2, height), List.of(),
                    width / 2);
            look(seen, new ConfusionPicture(talk).picture(all, 0, Optional.empty(),
                    Math.min(width / 2, height)), List.of(), width / 2);
        }
    }
}
