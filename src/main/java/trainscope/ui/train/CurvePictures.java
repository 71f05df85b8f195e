package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import trainscope.i18n.Texts;
import trainscope.lab.insight.spread.Spread;
import trainscope.lab.run.Breakdown;
import trainscope.lab.run.Track;
import trainscope.lab.spec.Look;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.Extent;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pen;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Span;
import trainscope.plot.Tone;

/// The curves of a training as pictures. What is thick was measured on the validation data, what is thin on the training
/// data; behind the thin line of the loss, every batch stands as it was.
///
/// @param look what every lane looks like, and whether it is drawn
/// @param name what every lane is called
record CurvePictures(Texts texts, IntFunction<Look> look, IntFunction<String> name) {
    private static final double THICK = 2.2;
    private static final double THIN = 1.1;
    private static final double RAW = 0.3;
    private static final double BAND = 0.2;
    private static final double RUNAWAY = 100;
    private static final String BESIDE = "\u2003";

    /// How the curves are looked at.
    ///
    /// @param unit how many steps are one on the axis of time
    /// @param smoothing as [TimeSeries#smoothed] has it
    /// @param selected the lane whose gap is shaded
    /// @param spread mean and spread over several seeds, or nothing
    record Way(double unit, double smoothing, int selected, boolean epochs, @Nullable Spread spread) {}

    /// Nothing, on the axes of the loss or of the accuracy.
    PlotModel empty(String title) {
        return new PlotModel(texts.get(title), "", Axis.whole("").between(0, 1),
                Axis.linear("").between(0, 1).bare(), List.of(), texts.get("train.preparing"));
    }

    PlotModel loss(TrainMoment moment, Way way) {
        List<Mark> marks = new ArrayList<>();
        addGap(marks, moment, way);
        boolean validated = moment.measures(TrainMoment.VALIDATION_LOSS);
        addSpread(marks, way, validated ? TrainMoment.VALIDATION_LOSS : TrainMoment.TRAINING_LOSS, true);
        for (int lane = 0; lane < moment.lanes().size(); lane++) {
            if (look.apply(lane).shown()) {
                int first = marks.size();
                addBatches(marks, moment.track(lane, TrainMoment.BATCH), lane, way, !validated);
                if (validated) {
                    marks.add(line(moment.track(lane, TrainMoment.VALIDATION_LOSS), lane, way, THICK,
                            "train.validation"));
                }
                if (moment.lanes().get(lane).broken() != null) {
                    // The cross names its lane.
                    marks.subList(first, marks.size())
                            .replaceAll(mark -> mark instanceof Mark.Line line ? line.tagged("") : mark);
                }
                addBreak(marks, moment, lane, way);
            }
        }
        PlotModel picture = picture("train.loss", Axis.log(""), marks, moment, way, validated
                ? TrainMoment.VALIDATION_LOSS
                : TrainMoment.TRAINING_LOSS);
        return uncrushed(picture, ceiling(moment));
    }

    /// A loss that runs away would press all others to the floor: the picture ends far above where they began, and says so.
    private PlotModel uncrushed(PlotModel picture, double ceiling) {
        Extent all = Extent.EMPTY;
        for (Mark mark : picture.marks()) {
            if (mark instanceof Mark.Line line) {
                all = all.with(line.series().extentY(true));
            }
        }
        return all.isEmpty() || all.hi() <= ceiling || all.lo() >= ceiling ? picture
                : picture.over(picture.x(), picture.y().between(all.lo() / 1.3, ceiling)).under(
                        picture.title(), texts.get("train.cut", Figure.of(ceiling)));
    }

    /// A hundred times the largest loss of a first batch.
    private static double ceiling(TrainMoment moment) {
        double most = 0;
        for (int lane = 0; lane < moment.lanes().size(); lane++) {
            Track.View batches = moment.track(lane, TrainMoment.BATCH);
            if (batches.size() > 0 && batches.stride() == 1 && Double.isFinite(batches.last(0))) {
                most = Math.max(most, batches.last(0));
            } else if (batches.size() > 0 && batches.least(0) <= batches.most(0)) {
                most = Math.max(most, batches.least(0));
            }
        }
        return most > 0 ? RUNAWAY * most : Double.POSITIVE_INFINITY;
    }

    PlotModel accuracy(TrainMoment moment, Way way) {
        List<Mark> marks = new ArrayList<>();
        boolean validated = moment.measures(TrainMoment.VALIDATION_ACCURACY);
        addSpread(marks, way,
                validated ? TrainMoment.VALIDATION_ACCURACY : TrainMoment.TRAINING_ACCURACY, false);
        for (int lane = 0; lane < moment.lanes().size(); lane++) {
            if (look.apply(lane).shown()) {
                Mark.Line training = line(moment.track(lane, TrainMoment.TRAINING_ACCURACY), lane, way, THIN,
                        "train.training");
                marks.add(validated ? training.tagged("") : training);
                if (validated) {
                    marks.add(line(moment.track(lane, TrainMoment.VALIDATION_ACCURACY), lane, way, THICK,
                            "train.validation"));
                }
            }
        }
        return picture("train.accuracy", Axis.linear("").between(0, 1), marks, moment, way,
                validated ? TrainMoment.VALIDATION_ACCURACY : TrainMoment.TRAINING_ACCURACY);
    }

    private PlotModel picture(String title, Axis y, List<Mark> marks, TrainMoment moment, Way way,
            String told) {
        double end = Math.max(1.0, (double) moment.frame().reach()) / way.unit();
        Axis time = Axis.whole(texts.get(way.epochs() ? "train.epoch" : "train.step")).between(0, end);
        List<String> lanes = new ArrayList<>();
        for (int lane = 0; lane < moment.lanes().size(); lane++) {
            lanes.add(name.apply(lane) + " " + Figure.of(moment.value(lane, told)));
        }
        return new PlotModel(texts.get(title), remark(way), time, y, marks,
                texts.get("train.curve-says", texts.get(title), moment.frame().step(),
                        String.join("; ", lanes)));
    }

    private String remark(Way way) {
        Spread spread = way.spread();
        return spread == null ? texts.get("train.thick-and-thin")
                : texts.get("train.thick-thin-band", spread.seeds());
    }

    /// Every batch as it was, and what they tell together.
    private void addBatches(List<Mark> marks, Track.View batches, int lane, Way way, boolean tagged) {
        LaneStyle style = LaneStyle.of(look.apply(lane).style());
        Tone raw = style.tone().faded(RAW);
        if (batches.stride() > 1) {
            marks.add(new Mark.Band("", reach(batches, way), raw));
        } else {
            marks.add(new Mark.Line(texts.get("train.batch", name.apply(lane)),
                    TimeSeries.measured(batches, way.unit()), new Pen(raw, 1, Dash.SOLID), style.marker(),
                    Mark.Beads.NONE, ""));
        }
        marks.add(new Mark.Line(texts.get("train.training", name.apply(lane)),
                TimeSeries.smoothed(batches, way.unit(), way.smoothing()), style.pen().wide(THIN),
                style.marker(), Mark.Beads.NONE, tagged ? name.apply(lane) : ""));
    }

    /// From the smallest to the largest value of steps that share a place.
    private static Span reach(Track.View view, Way way) {
        return new Span() {
            @Override
            public int size() {
                return view.size();
            }

            @Override
            public double x(int i) {
                return (double) view.step(i) / way.unit();
            }

            @Override
            public double lo(int i) {
                return view.least(i) <= view.most(i) ? view.least(i) : Double.NaN;
            }

            @Override
            public double hi(int i) {
                return view.least(i) <= view.most(i) ? view.most(i) : Double.NaN;
            }
        };
    }

    private Mark.Line line(Track.View view, int lane, Way way, double width, String key) {
        LaneStyle style = LaneStyle.of(look.apply(lane).style());
        return new Mark.Line(texts.get(key, name.apply(lane)), TimeSeries.measured(view, way.unit()),
                style.pen().wide(width), style.marker(), Mark.Beads.NONE, name.apply(lane));
    }

    /// How much of what is seen is luck: mean ± sd over several seeds, where that is known.
    private void addSpread(List<Mark> marks, Way way, String metric, boolean positive) {
        Spread spread = way.spread();
        int place = spread == null ? -1 : spread.metrics().indexOf(metric);
        for (int lane = 0; spread != null && place >= 0 && lane < spread.lanes(); lane++) {
            if (look.apply(lane).shown()) {
                var band = new SpreadBand(spread, lane, place, way.unit());
                LaneStyle style = LaneStyle.of(look.apply(lane).style());
                marks.add(new Mark.Band("", band.around(positive), style.tone().faded(BAND)));
                marks.add(new Mark.Line(texts.get("train.mean", name.apply(lane), spread.seeds()),
                        band.mean(), new Pen(style.tone().faded(0.7), THIN, Dash.DOTTED), style.marker(),
                        Mark.Beads.NONE, ""));
            }
        }
    }

    /// What the selected lane loses more on what it has not learned from.
    private void addGap(List<Mark> marks, TrainMoment moment, Way way) {
        if (moment.measures(TrainMoment.VALIDATION_LOSS) && way.selected() < moment.lanes().size()
                && look.apply(way.selected()).shown()) {
            marks.add(new Mark.Band("", Span.between(
                    TimeSeries.measured(moment.track(way.selected(), TrainMoment.TRAINING_LOSS), way.unit()),
                    TimeSeries.measured(moment.track(way.selected(), TrainMoment.VALIDATION_LOSS),
                            way.unit())),
                    LaneStyle.of(look.apply(way.selected()).style()).tone().faded(0.12)));
        }
    }

    /// Where a lane stopped being a number, and what was none first.
    private void addBreak(List<Mark> marks, TrainMoment moment, int lane, Way way) {
        Breakdown broken = moment.lanes().get(lane).broken();
        if (broken == null) {
            return;
        }
        Track.View batches = moment.track(lane, TrainMoment.BATCH);
        int at = batches.size() - 1;
        while (at >= 0 && !(batches.step(at) <= broken.step() && batches.least(at) <= batches.most(at))) {
            at--;
        }
        double x = (double) broken.step() / way.unit();
        double y = at < 0 ? 1 : Math.min(batches.most(at), ceiling(moment) / 2);
        boolean early = 2 * broken.step() < moment.frame().reach();
        Tone tone = Tone.Role.WARNING;
        marks.add(new Mark.Dots("", Series.of(1, _ -> x, _ -> y), tone, Marker.CROSS, 10, false));
        String words = texts.get("train.broken", name.apply(lane), broken.step(),
                texts.get("breakdown." + broken.where().id(), broken.name()));
        marks.add(new Mark.Label(x, y, early ? BESIDE + words : words + BESIDE, tone,
                early ? Anchor.LEFT : Anchor.RIGHT, true));
    }
}
