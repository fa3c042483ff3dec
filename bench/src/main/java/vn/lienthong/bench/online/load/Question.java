package vn.lienthong.bench.online.load;

/**
 * One request, and how its right answer is known.
 *
 * @param path with its query
 * @param body what is posted; empty for a GET
 * @param expected bytes that a right answer has in its body
 */
public record Question(String path, byte[] body, byte[] expected) {

    /** Shows nothing of the person whom it is about. */
    @Override
    public String toString() {
        return "Question[" + body.length + " bytes]";
    }
}
