package trainscope.lab.run;

import trainscope.engine.optim.Slope;
import trainscope.engine.surface.Surface;

/// The slope of a surface as a rule sees it.
public record Ground(Surface surface) implements Slope.Curved {
    @Override
    public void gradient(double[] at, double[] into) {
        surface.gradient(at[0], at[1], into);
    }

    @Override
    public void hessian(double[] at, double[] into) {
        surface.hessian(at[0], at[1], into);
        into[3] = into[2];
        into[2] = into[1];
    }
}
