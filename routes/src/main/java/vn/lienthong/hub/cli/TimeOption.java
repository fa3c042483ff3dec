package vn.lienthong.hub.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A day in Viet Nam (2026-11-26), or a time with its offset (2026-11-26T10:00:00+07:00). */
final class TimeOption {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LENGTH_OF_A_DAY = 10;

    private TimeOption() {}

    /** @return null for null; of a day its beginning */
    static Instant parse(CommandSpec spec, String option, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() <= LENGTH_OF_A_DAY
                    ? LocalDate.parse(text).atStartOfDay(ZONE).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " must be a day such as 2026-11-26 or a time such as 2026-11-26T10:00:00+07:00");
        }
    }
}
