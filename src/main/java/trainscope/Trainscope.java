package trainscope;

/// The program: a verb runs the command line, no verb opens the window.
public final class Trainscope {
    private Trainscope() {}

    public static void main(String[] args) {
        System.out.println("Trainscope");
    }
}
