package vn.lienthong.hub.agreement;

import java.util.List;

/** Files of agreements cannot be used; all problems that were found, together. */
public final class BrokenAgreementsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenAgreementsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
