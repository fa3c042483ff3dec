package vn.lienthong.hub.exchangelog;

/** The database may lose what it calls committed, so no answer could be let go on its word. */
final class NotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDurableException(String setting) {
        super("The hub's database is not durable: its setting " + setting
                + " is off. Switch it on (in postgresql.conf, or for the account or the database) and start again.");
    }
}
