package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Says on standard error every few seconds how far a long command is. */
final class Progress implements LongConsumer {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final PrintWriter out;
    private final String what;
    private long saidNanos = System.nanoTime();

    Progress(PrintWriter out, String what) {
        this.out = out;
        this.what = what;
    }

    @Override
    public void accept(long count) {
        if (System.nanoTime() - saidNanos > EVERY_NANOS) {
            saidNanos = System.nanoTime();
            out.printf("%,d %s%n", count, what);
            out.flush();
        }
    }

    void end() {
        out.flush();
    }
}
