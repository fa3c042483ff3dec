package vn.lienthong.bench.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import vn.lienthong.hub.exchangelog.VerificationResult;

/** How long it takes to verify the whole log, with the seals that are kept elsewhere. */
final class VerificationMeasure implements LogMeasure {
    /** 200,000 records a second. */
    private static final double MOST_MICROS = 5;

    private static final double NANOS_PER_MICRO = 1_000;
    private static final double MICROS_PER_SECOND = 1_000_000;

    @Override
    public List<Ratio> take(FilledLog log, Map<String, Object> figures) {
        long started = System.nanoTime();
        VerificationResult result = verified(log);
        double micros = (System.nanoTime() - started) / NANOS_PER_MICRO / result.records();
        if (!result.isGood() || result.records() < log.records()) {
            throw new IllegalStateException("of " + log.records() + " records " + result.records()
                    + " were verified, with the findings " + result.findings());
        }
        figures.put("recordsVerifiedPerSecond", Math.round(MICROS_PER_SECOND / micros));
        return List.of(new Ratio("microsToVerifyARecord", Math.round(micros * 100) / 100.0, MOST_MICROS));
    }

    private static VerificationResult verified(FilledLog log) {
        try {
            return log.database().verify();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the log cannot be verified", e);
        }
    }
}
