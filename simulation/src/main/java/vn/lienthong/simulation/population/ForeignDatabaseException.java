package vn.lienthong.simulation.population;

/**
 * The database holds something that the simulation did not put there, so nothing was written to it. The
 * message names the first such object and says what to do.
 */
public final class ForeignDatabaseException extends RuntimeException {

    ForeignDatabaseException(String database, String foreignObject) {
        super(
                ("The database \"%s\" holds the %s, which the simulation did not put there: it is not filled with synthetic "
                                + "people. Name an empty database.")
                        .formatted(database, foreignObject));
    }
}
