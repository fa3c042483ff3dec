package vn.lienthong.simulation.demo;

/**
 * What an agency got.
 *
 * @param sample what it asked
 * @param protocolIn {@code rest}, {@code soap 1.1}, {@code soap 1.2} or {@code file}
 * @param answer the verdict, the code of a refusal, or what went wrong
 * @param exchangeId the hub's id, null when there was no answer
 * @param millis from asking to having the answer; negative when it cannot be told, as for one row of a file
 */
record Result(Sample sample, String protocolIn, String answer, String exchangeId, double millis) {

    static final double NOT_MEASURED = -1;

    boolean isAsExpected() {
        return sample.expected().equals(answer);
    }
}
