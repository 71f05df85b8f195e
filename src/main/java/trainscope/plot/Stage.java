package trainscope.plot;

/// Where the places of a land stand on the picture, as a camera sees them; and what is before what.
final class Stage {
    private final Camera camera;
    private final Land land;
    private final double middleX;
    private final double middleY;
    private final double scale;
    final Depth depth;

    Stage(Camera camera, Land land, double width, double height, double unit) {
        this.camera = camera;
        this.land = land;
        depth = new Depth(width, height);
        // The same scale at any turn: the block does not breathe while it turns.
        double radius = land.isEmpty() ? 1 : Math.hypot(land.x(0), land.y(0));
        double tall = 2 * (radius * Math.sin(camera.tilt()) - land.floor() * Math.cos(camera.tilt()));
        double room = 26 * unit;
        scale = Math.max(1, 1.02 * Math.min((width - 2 * room) / (2 * radius), (height - 2 * room) / tall));
        middleX = width / 2;
        middleY = height / 2 + scale * (highest(1) + highest(-1)) / 2;
    }

    /// The highest corner of the block, or the lowest one, seen without a zoom.
    private double highest(int sign) {
        Camera far = new Camera(camera.turn(), camera.tilt(), 1);
        double highest = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 8 && !land.isEmpty(); corner++) {
            double x = land.x((corner & 1) * (land.columns - 1));
            double y = land.y((corner >> 1 & 1) * (land.rows - 1));
            highest = Math.max(highest, sign * far.up(x, y, corner < 4 ? land.floor() : land.ceiling()));
        }
        return sign * highest;
    }

    double px(double column, double row, double z) {
        return middleX + scale * camera.across(land.x(column), land.y(row), z);
    }

    double py(double column, double row, double z) {
        return middleY - scale * camera.up(land.x(column), land.y(row), z);
    }

    double near(double column, double row, double z) {
        return camera.towards(land.x(column), land.y(row), z);
    }

    /// Whether columns, or rows, come nearer as they are counted up.
    boolean columnsComeNearer() {
        return Math.sin(camera.turn()) < 0;
    }

    boolean rowsComeNearer() {
        return Math.cos(camera.turn()) < 0;
    }
}
