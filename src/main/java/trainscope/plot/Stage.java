package trainscope.plot;

/// Where the places of a land stand on the picture, as a camera sees them; and what is before what.
final class Stage {
    /// How much nearer things are larger.
    private static final double PERSPECTIVE = 0.12;

    final Land land;
    final Vantage vantage;
    /// Of every corner of a cell: its place on the picture and how near it is.
    final double[] xs;
    final double[] ys;
    final double[] near;
    final Depth depth;
    private final double cosTurn;
    private final double sinTurn;
    private final double cosTilt;
    private final double sinTilt;
    private final double middleX;
    private final double middleY;
    private final double scale;

    /// @param unit pixels per unit of the design
    Stage(Land land, Vantage vantage, double unit) {
        this.land = land;
        this.vantage = vantage;
        cosTurn = Math.cos(vantage.camera().turn());
        sinTurn = Math.sin(vantage.camera().turn());
        cosTilt = Math.cos(vantage.camera().tilt());
        sinTilt = Math.sin(vantage.camera().tilt());
        // The same scale at any turn: the block does not breathe while it turns.
        double radius = land.isEmpty() ? 1 : Math.hypot(land.x(0), land.y(0));
        double tall = 2 * (radius * sinTilt - land.floor() * cosTilt);
        double room = 26 * unit;
        double fit = 1.02 * Math.min((vantage.width() - 3.4 * room) / (2 * radius),
                (vantage.height() - 2 * room) / tall);
        scale = Math.max(1, fit) * vantage.camera().zoom();
        middleX = vantage.width() / 2;
        middleY = vantage.height() / 2 + Math.max(1, fit) * (highest(1) + highest(-1)) / 2;
        int n = land.isEmpty() ? 0 : land.z.length;
        xs = new double[n];
        ys = new double[n];
        near = new double[n];
        for (int i = 0; i < n; i++) {
            int column = i % land.columns;
            int row = i / land.columns;
            xs[i] = px(column, row, land.z[i]);
            ys[i] = py(column, row, land.z[i]);
            near[i] = near(column, row, land.z[i]);
        }
        depth = new Depth(vantage.width(), vantage.height());
        for (int row = 0; row < land.rows - 1; row++) {
            for (int column = 0; column < land.columns - 1; column++) {
                if (land.isWhole(column, row)) {
                    int at = row * land.columns + column;
                    depth.triangle(this, at, at + 1, at + land.columns + 1);
                    depth.triangle(this, at, at + land.columns + 1, at + land.columns);
                }
            }
        }
    }

    /// The highest corner of the block, or the lowest one, seen without a zoom.
    private double highest(int sign) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8 && !land.isEmpty(); corner++) {
            double x = land.x((corner & 1) * (land.columns - 1));
            double y = land.y((corner >> 1 & 1) * (land.rows - 1));
            highest = Math.max(highest, sign * up(x, y, corner < 4 ? land.floor() : land.ceiling()));
        }
        return land.isEmpty() ? 0 : sign * highest;
    }

    double px(double column, double row, double z) {
        double x = land.x(column);
        double y = land.y(row);
        return middleX + scale * (x * cosTurn - y * sinTurn) * nearness(x, y, z);
    }

    double py(double column, double row, double z) {
        return middleY - scale * up(land.x(column), land.y(row), z);
    }

    /// How far a place lies towards the eye.
    double near(double column, double row, double z) {
        return towards(land.x(column), land.y(row), z);
    }

    private double up(double x, double y, double z) {
        return (back(x, y) * sinTilt + z * cosTilt) * nearness(x, y, z);
    }

    private double towards(double x, double y, double z) {
        return -back(x, y) * cosTilt + z * sinTilt;
    }

    private double back(double x, double y) {
        return x * sinTurn + y * cosTurn;
    }

    private double nearness(double x, double y, double z) {
        return 1 / (1 - PERSPECTIVE * towards(x, y, z));
    }

    /// Whether columns, or rows, come nearer as they are counted up.
    boolean columnsComeNearer() {
        return sinTurn < 0;
    }

    boolean rowsComeNearer() {
        return cosTurn < 0;
    }
}
