package vn.lienthong.hub.exchangelog;

import java.time.Instant;
import java.util.List;

/**
 * What left about one person by one operation.
 *
 * @param fields names of the fields, with spaces between; empty if nothing but a verdict left
 * @param times how often
 */
public record BreachUse(String operation, String fields, long times, Instant first, Instant last) {

    boolean isLike(BreachUse other) {
        return operation.equals(other.operation) && fields.equals(other.fields);
    }

    private BreachUse plus(BreachUse other) {
        return new BreachUse(
                operation,
                fields,
                times + other.times,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }

    /** Adds to what is known of a person; there are few operations and combinations of fields. */
    static void add(List<BreachUse> uses, BreachUse use) {
        for (int index = 0; index < uses.size(); index++) {
            if (uses.get(index).isLike(use)) {
                uses.set(index, uses.get(index).plus(use));
                return;
            }
        }
        uses.add(use);
    }
}
