package vn.lienthong.hub.connector.mapping;

/** Carries a {@link MappingException} through JSLT, whose functions can throw no checked one. */
final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final MappingException cause;

    RuleException(MappingException cause) {
        super(cause);
        this.cause = cause;
    }

    @Override
    public synchronized MappingException getCause() {
        return cause;
    }
}
