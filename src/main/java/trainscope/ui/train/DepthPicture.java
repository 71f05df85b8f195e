package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import trainscope.lab.look.Bulk;
import trainscope.lab.run.Inside;
import trainscope.lab.run.TrainFrame;
import trainscope.plot.Axis;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tick;

/// How much of the gradient arrives in every layer: the length of ∂L/∂z and of ∂L/∂W, from the first layer to the last.
record DepthPicture(InsideTalk talk) {
    private static final double THICK = 2.2;
    private static final double THIN = 1.1;

    PlotModel picture(TrainFrame frame, List<Integer> lanes) {
        String title = talk.texts().get("train.depth");
        List<Mark> marks = new ArrayList<>();
        List<Block> longest = List.of();
        List<String> words = new ArrayList<>();
        for (int lane : lanes) {
            Optional<Inside> inside = frame.insides().get(lane);
            if (inside.isPresent()) {
                List<Block> blocks = Block.of(inside.get());
                longest = blocks.size() > longest.size() ? blocks : longest;
                marks.add(line("train.depth.flow", lane, blocks, Block::gradient, THICK,
                        talk.lane().apply(lane)));
                marks.add(line("train.depth.weights", lane, blocks,
                        block -> block.weights().flatMap(Inside.Learned::gradient), THIN, ""));
                words.add(talk.lane().apply(lane) + " "
                        + Figure.power(norm(blocks.getFirst(), Block::gradient)) + " … "
                        + Figure.power(norm(blocks.getLast(), Block::gradient)));
            }
        }
        if (longest.isEmpty()) {
            return talk.nothing(title, talk.texts().get("train.inside.none"));
        }
        List<Block> named = longest;
        List<Tick> ticks = IntStream.range(0, named.size())
                .mapToObj(i -> new Tick(i, talk.name(named.get(i)))).toList();
        Axis x = Axis.linear("").between(-0.2, named.size() - 0.8).withTicks(ticks);
        return new PlotModel(title, talk.texts().get("train.depth.remark"), x, Axis.log(""), marks,
                talk.texts().get("train.depth.says", String.join("; ", words)));
    }

    private static double norm(Block block, Function<Block, Optional<Bulk>> what) {
        return what.apply(block).map(Bulk::norm).orElse(Double.NaN);
    }

    private Mark line(String key, int lane, List<Block> blocks, Function<Block, Optional<Bulk>> what,
            double width, String tag) {
        LaneStyle style = talk.style(lane);
        Series series = Series.of(IntStream.range(0, blocks.size())
                .mapToDouble(i -> norm(blocks.get(i), what)).toArray());
        return new Mark.Line(talk.texts().get(key, talk.lane().apply(lane)), series, style.pen().wide(width),
                tag.isEmpty() ? Marker.CIRCLE : style.marker(), Mark.Beads.EACH, tag);
    }
}
