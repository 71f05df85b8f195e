package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// Finds a place for the name of every trail near its head: free of other words and heads, and where few paths run.
final class HeadTags {
    private static final int RECENT = 40;
    private static final int SAMPLES = 6;

    private final Look look;
    private final Footing footing;
    private final double height;
    private final List<Mark.Trail> trails = new ArrayList<>();
    private final List<Area> heads = new ArrayList<>();
    private final double[] pathX = new double[LaneStyle.LANES * RECENT * SAMPLES];
    private final double[] pathY = new double[LaneStyle.LANES * RECENT * SAMPLES];
    private int samples;

    HeadTags(Look look, Footing footing, double height) {
        this.look = look;
        this.footing = footing;
        this.height = height;
    }

    void add(Mark.Trail trail, Area head) {
        if (!trail.tag().isEmpty() && head.width() > 0) {
            trails.add(trail);
            heads.add(head);
            sample(trail);
        }
    }

    List<Mark.Trail> trails() {
        return trails;
    }

    /// Points along the last steps: what a label should not cover.
    private void sample(Mark.Trail trail) {
        int end = Math.min(trail.cursor(), trail.path().size() - 1);
        for (int i = Math.max(0, end - RECENT); i < end; i++) {
            double x0 = footing.px(trail.path().x(i), trail.path().y(i));
            double y0 = footing.py(trail.path().x(i), trail.path().y(i));
            double x1 = footing.px(trail.path().x(i + 1), trail.path().y(i + 1));
            double y1 = footing.py(trail.path().x(i + 1), trail.path().y(i + 1));
            for (int k = 0; k < SAMPLES && samples < pathX.length; k++) {
                double t = (k + 0.5) / SAMPLES;
                pathX[samples] = x0 + (x1 - x0) * t;
                pathY[samples++] = y0 + (y1 - y0) * t;
            }
        }
    }

    /// The place for the trail number `own`, not meeting what is `taken`.
    Area place(int own, List<Area> taken) {
        Area head = heads.get(own);
        double width = look.width(trails.get(own).tag(), true);
        Area best = inside(new Area(head.right() + 2, head.y() - height / 2, width, height));
        boolean found = false;
        int fewest = Integer.MAX_VALUE;
        for (int ring = 0; ring < 4; ring++) {
            for (int k = 0; k < 6; k++) {
                Area place = candidate(head, width, ring * 0.8 * height, k);
                // Near is better than free of lines, and upper right is where it stays while nothing speaks against it:
                // a label that jumps about while its head moves is worse than one that covers a line.
                int away = 6 * ring + (k == 0 ? 0 : 4);
                if (away >= fewest || !free(place, own, taken)) {
                    continue;
                }
                int crossings = away + crossings(place, fewest - away);
                if (crossings < fewest) {
                    best = place;
                    found = true;
                    fewest = crossings;
                }
            }
        }
        return found ? best : nearest(best, own, taken);
    }

    /// Where there is room next to a place: heads that have left the picture share its rim, and their names must not lie on
    /// one another.
    private Area nearest(Area wanted, int own, List<Area> taken) {
        for (int ring = 0; ring < 24; ring++) {
            for (int side = 0; side < 4; side++) {
                double out = ring * height / 2 * (side % 2 == 0 ? 1 : -1);
                Area place = inside(
                        new Area(wanted.x() + (side < 2 ? 0 : 2 * out), wanted.y() + (side < 2 ? out : 0),
                                wanted.width(), wanted.height()));
                if (free(place, own, taken)) {
                    return place;
                }
            }
        }
        return wanted;
    }

    private Area candidate(Area head, double width, double out, int k) {
        double unit = look.unit();
        double x = head.x() + head.width() / 2;
        double y = head.y() + head.height() / 2;
        double left = switch (k / 2) {
            case 0 -> x + 7 * unit;
            case 1 -> x - 7 * unit - width;
            default -> x - width / 2;
        };
        double away = (k / 2 == 2 ? 8 : 5) * unit + out;
        return new Area(left, k % 2 == 0 ? y - away - height : y + away, width, height);
    }

    /// How many points of paths a place covers, counted up to a limit.
    private int crossings(Area place, int most) {
        double left = place.x();
        double right = place.right();
        double top = place.y();
        double bottom = place.bottom();
        int count = 0;
        for (int i = 0; i < samples && count < most; i++) {
            double x = pathX[i];
            double y = pathY[i];
            count += x >= left && x <= right && y >= top && y <= bottom ? 1 : 0;
        }
        return count;
    }

    private boolean free(Area place, int own, List<Area> taken) {
        if (!footing.area().contains(place) || taken.stream().anyMatch(place::meets)) {
            return false;
        }
        for (int i = 0; i < heads.size(); i++) {
            if (i != own && heads.get(i).meets(place)) {
                return false;
            }
        }
        return true;
    }

    private Area inside(Area place) {
        Area area = footing.area();
        double x = Math.clamp(place.x(), area.x(), Math.max(area.x(), area.right() - place.width()));
        double y = Math.clamp(place.y(), area.y(), Math.max(area.y(), area.bottom() - place.height()));
        return new Area(x, y, place.width(), place.height());
    }
}
