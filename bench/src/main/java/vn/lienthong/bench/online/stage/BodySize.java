package vn.lienthong.bench.online.stage;

import java.util.Locale;

/** How large the JSON of request and answer is in the mediation. */
public enum BodySize {
    SMALL(1),
    MEDIUM(10),
    LARGE(100);

    private static final int KILO = 1000;
    private final int kilobytes;

    BodySize(int kilobytes) {
        this.kilobytes = kilobytes;
    }

    public int kilobytes() {
        return kilobytes;
    }

    int bytes() {
        return kilobytes * KILO;
    }

    /** The name of its operation. */
    public String operation() {
        return "relay-" + name().toLowerCase(Locale.ROOT);
    }

    /** Its operation as the canonical XML writes it. */
    public String element() {
        return "relay" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
