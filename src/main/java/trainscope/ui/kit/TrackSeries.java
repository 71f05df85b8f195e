package trainscope.ui.kit;

import org.jspecify.annotations.Nullable;
import trainscope.lab.run.Track;
import trainscope.plot.Extent;
import trainscope.plot.Extremes;
import trainscope.plot.Series;

/// One quantity over a run as a curve, looked at where it lies. Eight lanes in three pictures are walked along with every
/// frame, so that the loops over all of it are plain.
public final class TrackSeries implements Series {
    private final Track.View view;
    private final int @Nullable [] places;
    private final int size;

    private TrackSeries(Track.View view, int @Nullable [] places, int size) {
        this.view = view;
        this.places = places;
        this.size = size;
    }

    public static TrackSeries whole(Track.View view) {
        return new TrackSeries(view, null, view.size());
    }

    /// Without what is not finite.
    public static TrackSeries finite(Track.View view) {
        int finite = 0;
        for (int i = 0; i < view.size(); i++) {
            finite += Double.isFinite(view.last(i)) ? 1 : 0;
        }
        if (finite == view.size()) {
            return whole(view);
        }
        int[] places = new int[finite];
        int n = 0;
        for (int i = 0; i < view.size(); i++) {
            if (Double.isFinite(view.last(i))) {
                places[n++] = i;
            }
        }
        return new TrackSeries(view, places, finite);
    }

    private int place(int i) {
        return places == null ? i : places[i];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int i) {
        return (double) view.step(place(i));
    }

    @Override
    public double y(int i) {
        return view.last(place(i));
    }

    @Override
    public Extent extentY(boolean positive) {
        double above = positive ? 0 : Double.NEGATIVE_INFINITY;
        double lo = Double.POSITIVE_INFINITY;
        double hi = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            double value = y(i);
            if (value > above && value < Double.POSITIVE_INFINITY) {
                lo = Math.min(lo, value);
                hi = Math.max(hi, value);
            }
        }
        return new Extent(lo, hi);
    }

    @Override
    public void gather(int from, int to, Extremes out) {
        for (int i = from; i < to; i++) {
            out.add(i, y(i));
        }
    }
}
