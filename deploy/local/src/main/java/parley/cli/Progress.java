package parley.cli;

/** Progress of long work, on a terminal's error stream only, so that output can be piped. */
final class Progress {
    private static final int WORTH_SHOWING = 100;

    private Progress() {}

    static void show(String what, int done, int total) {
        if (System.console() == null || total < WORTH_SHOWING) return;
        System.err.print("\r" + what + " " + done + " of " + total + (done == total ? "\n" : ""));
    }
}
