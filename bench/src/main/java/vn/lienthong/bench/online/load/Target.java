package vn.lienthong.bench.online.load;

import java.util.List;
import java.util.Map;

/**
 * Where the load goes.
 *
 * @param port on loopback
 * @param headers that every request carries
 * @param questions asked in turn, and again from the first one
 */
public record Target(int port, Map<String, String> headers, List<Question> questions) {

    boolean isPost() {
        return questions.get(0).body().length > 0;
    }

    /** Shows neither key nor questions. */
    @Override
    public String toString() {
        return "Target[" + port + "]";
    }
}
