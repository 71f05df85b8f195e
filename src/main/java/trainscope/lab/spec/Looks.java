package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The looks of all lanes of a plan. They change nothing of what a run does, but they belong to it: who saves an
/// experiment or goes back on a change finds every lane in the colour it had. No two lanes share a style, as long as there are
/// enough.
public record Looks(List<Look> lanes) {
    public Looks {
        lanes = List.copyOf(lanes);
    }

    /// The looks of so many lanes that nobody has changed.
    static Looks usual(int count) {
        return new Looks(List.of()).completed(count);
    }

    /// Whether these can be the looks of so many lanes.
    boolean fit(int count) {
        return lanes.size() == count
                && lanes.stream().allMatch(look -> look.style() >= 0 && look.style() < Look.STYLES)
                && lanes.stream().map(Look::style).distinct().count() == Math.min(count, Look.STYLES);
    }

    /// The same for so many lanes: what is missing takes the first styles that are free.
    Looks completed(int count) {
        List<Look> all = new ArrayList<>(lanes.subList(0, Math.min(count, lanes.size())));
        while (all.size() < count) {
            all.add(next(all));
        }
        return new Looks(all);
    }

    private static Look next(List<Look> taken) {
        int style = IntStream.range(0, Look.STYLES)
                .filter(s -> taken.stream().noneMatch(look -> look.style() == s)).findFirst()
                .orElse(taken.size() % Look.STYLES);
        return new Look(style, true);
    }

    /// The look of a lane.
    public Look of(int lane) {
        return lanes.get(lane);
    }

    /// A lane in another style; the lane that has it, if one does, takes the one that becomes free.
    public Looks styled(int lane, int style) {
        int old = lanes.get(lane).style();
        List<Look> changed = new ArrayList<>(lanes);
        changed.replaceAll(look -> look.style() == style ? look.styled(old) : look);
        changed.set(lane, lanes.get(lane).styled(style));
        return new Looks(changed);
    }

    public Looks shown(int lane, boolean shown) {
        List<Look> changed = new ArrayList<>(lanes);
        changed.set(lane, lanes.get(lane).shown(shown));
        return new Looks(changed);
    }

    /// With a new lane at that place, in the first style that is free.
    Looks added(int at) {
        List<Look> more = new ArrayList<>(lanes);
        more.add(at, next(lanes));
        return new Looks(more);
    }

    Looks without(Set<Integer> gone) {
        return new Looks(IntStream.range(0, lanes.size()).filter(lane -> !gone.contains(lane))
                .mapToObj(lanes::get).toList());
    }
}
