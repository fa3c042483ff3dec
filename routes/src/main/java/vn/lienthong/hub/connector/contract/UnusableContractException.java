package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.stream.Collectors;

import vn.lienthong.hub.context.Problem;

/** Why no connector can be made of a contract, or of one of its operations; the message is for who has the contract. */
public final class UnusableContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableContractException(String message) {
        super(message);
    }

    /** @param problems of the contract, which need not be named */
    UnusableContractException(List<Problem> problems) {
        super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    }
}
