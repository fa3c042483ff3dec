package vn.lienthong.hub.exchangelog;

/** Records that no seal covers may not be removed: nothing would say that they had ever been there. */
public final class UnsealedRecordsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealedRecordsException(String partition, String node) {
        super("%s holds records of %s that no seal covers: start that hub once, and it seals them"
                .formatted(partition, node));
    }
}
