package vn.lienthong.hub.connector;

import java.time.LocalDate;
import java.time.ZoneId;

import vn.lienthong.hub.context.OperationName;

/**
 * The days on which an operation is its connector's to answer, and who answers for it afterwards.
 *
 * @param validFrom the first day, in Asia/Ho_Chi_Minh; null if it has always been so
 * @param validTo the last day; null if none is known
 * @param successor the operation that answers from the next day on; null if none does
 */
public record Life(LocalDate validFrom, LocalDate validTo, OperationName successor) {
    /** Of most operations: nothing is known of a beginning or an end. */
    static final Life WITHOUT_DAYS = new Life(null, null, null);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What an operation says of itself. */
    static Life of(OperationDescriptor written) {
        return written.validFrom() == null && written.validTo() == null && written.successor() == null
                ? WITHOUT_DAYS
                : new Life(
                        written.validFrom(),
                        written.validTo(),
                        OperationName.parse(String.valueOf(written.successor())).orElse(null));
    }

    /** The day in Viet Nam, which is the one that decrees mean. */
    static LocalDate today() {
        return LocalDate.now(VIETNAM);
    }

    public boolean hasBegun() {
        return validFrom == null || !today().isBefore(validFrom);
    }

    public boolean isOver() {
        return validTo != null && today().isAfter(validTo);
    }
}
