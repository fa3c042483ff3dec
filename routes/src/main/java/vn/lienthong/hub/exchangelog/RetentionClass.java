package vn.lienthong.hub.exchangelog;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** How long a record is kept, by what it is about. Each class has its own chains and partitions. */
public enum RetentionClass {
    /** Exchanges of agencies. */
    STANDARD(1),
    /** Exchanges that changed something at a provider, or may have. */
    CHANGE(2),
    /** Attempts of nobody that the hub knows. */
    UNIDENTIFIED(3);

    private final short code;

    RetentionClass(int code) {
        this.code = (short) code;
    }

    /** As it stands in the database. */
    public short code() {
        return code;
    }

    /** As it stands in seals, settings and names of partitions. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such class */
    static RetentionClass of(String label) {
        return Stream.of(values())
                .filter(value -> value.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no retention class " + label));
    }

    /** @throws IllegalArgumentException if there is none */
    public static RetentionClass of(short code) {
        return Stream.of(values())
                .filter(value -> value.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no retention class " + code));
    }
}
