package vn.lienthong.hub.exchangelog;

import java.util.List;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;

/**
 * What a verification of the log found.
 *
 * @param records how many records were verified
 * @param seals how many seals
 * @param unsealed how many records at the ends of the chains no seal covers yet
 * @param findings what is not as it was written, chain by chain, at most a hundred of each
 * @param absences what a signed statement says is absent, which is no finding
 */
public record VerificationResult(
        long records, long seals, long unsealed, List<Finding> findings, List<AbsenceStatement> absences) {

    /** Of a log from which nothing is absent. */
    public VerificationResult(long records, long seals, long unsealed, List<Finding> findings) {
        this(records, seals, unsealed, findings, List.of());
    }

    public boolean isGood() {
        return findings.isEmpty();
    }
}
