package vn.lienthong.simulation.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells on standard error how far the demo has come: a sentence for each step, and on a terminal a bar
 * for what takes long.
 */
public final class Narrator {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private boolean barIsOpen;

    Narrator(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** To standard error; with a bar where a person watches. */
    public static Narrator onStandardError() {
        return new Narrator(System.err, Terminal.isThere());
    }

    /** @param sentence without a full stop */
    public synchronized void say(String sentence) {
        endBar();
        out.printf(Locale.ROOT, "%5.1f s  %s%n", elapsed().toMillis() / 1000.0, sentence);
    }

    synchronized void bar(String what, int done, int all) {
        if (!terminal) {
            return;
        }
        int filled = (int) ((long) WIDTH * done / all);
        out.printf(
                Locale.ROOT,
                "\r         %s [%s%s] %,d of %,d",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                all);
        out.flush();
        barIsOpen = true;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void endBar() {
        if (barIsOpen) {
            out.println();
            barIsOpen = false;
        }
    }
}
