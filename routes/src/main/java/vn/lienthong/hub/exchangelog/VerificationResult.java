package vn.lienthong.hub.exchangelog;

import java.util.List;

/**
 * What a verification of the log found.
 *
 * @param records how many records were verified
 * @param seals how many seals
 * @param unsealed how many records at the ends of the chains no seal covers yet
 * @param findings what is not as it was written, chain by chain, at most a hundred of each
 */
public record VerificationResult(long records, long seals, long unsealed, List<Finding> findings) {

    public boolean isGood() {
        return findings.isEmpty();
    }
}
