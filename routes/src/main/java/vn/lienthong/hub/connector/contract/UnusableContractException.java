package vn.lienthong.hub.connector.contract;

/** Why no connector can be made of a contract, or of one of its operations; the message is for who has the contract. */
public final class UnusableContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableContractException(String message) {
        super(message);
    }
}
