package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Makes a database the population database: its tables, its people, and the account of the hub.
 *
 * <p>The tables ({@code person}, {@code old_number}, {@code household}, {@code phone_change} in the schema {@code public}) are
 * described in {@code tables.sql} beside this class. All methods want a connection whose account may
 * create tables there; they leave its auto-commit mode as it was.
 */
public final class PopulationDatabase {

    /** How many people the demo makes. */
    public static final int DEFAULT_PEOPLE = 200_000;

    /** The seed unless another is asked for: the day of Decision 06/QĐ-TTg. */
    public static final long DEFAULT_SEED = 20220106;

    /** The account of the hub: it reads, and writes telephone numbers. */
    public static final String READER = "hub_reader";

    private PopulationDatabase() {}

    /**
     * Refuses a database in which there is anything that the simulation did not put there.
     *
     * @throws ForeignDatabaseException naming the first table, view, sequence, function, type or schema
     */
    public static void refuseIfForeign(Connection owner) throws SQLException {
        Optional<String> foreign = OwnObjects.firstForeign(owner);
        if (foreign.isPresent()) {
            throw new ForeignDatabaseException(owner.getCatalog(), foreign.get());
        }
    }

    /**
     * Makes the tables, empty, unless they are there: a hub can be started on them while they are being filled.
     *
     * @throws ForeignDatabaseException as {@link #refuseIfForeign}
     */
    public static void createTables(Connection owner) throws SQLException {
        refuseIfForeign(owner);
        Transaction.run(owner, () -> {
            if (!OwnObjects.exist(owner)) {
                OwnObjects.create(owner);
            }
        });
    }

    /**
     * Makes sure that the given people are in the database and no others. People who are there already
     * are left alone; others of ours are dropped first. Readers see all of the people or none.
     *
     * @param people how many; from 1,000 on, all 63 provinces occur. Superseded numbers come on top
     * @param seed the same count and seed give the same rows, byte by byte
     * @param progress told now and then how far it has come
     * @return whether rows were written
     * @throws ForeignDatabaseException as {@link #refuseIfForeign}
     * @throws IllegalArgumentException when there is nobody to make
     */
    public static boolean fill(Connection owner, int people, long seed, Progress progress) throws SQLException {
        if (people < 1) {
            throw new IllegalArgumentException("A population has at least one person, not %d".formatted(people));
        }
        createTables(owner);
        Optional<Marker> found = Marker.read(owner);
        if (found.equals(Optional.of(Marker.of(people, seed)))) {
            progress.reached(people, people);
            return false;
        }
        Transaction.run(owner, () -> {
            if (found.isPresent()) {
                OwnObjects.drop(owner);
                OwnObjects.create(owner);
                ReaderAccount.letChange(owner, READER);
            }
            Loader.load(owner, people, seed, progress);
            OwnObjects.createIndexes(owner);
            Marker.of(people, seed).write(owner);
        });
        try (Statement statement = owner.createStatement()) {
            statement.execute("ANALYZE public.person, public.old_number, public.household");
        }
        return true;
    }

    /**
     * Makes the account {@link #READER}, or gives it a new password, and lets it read the tables and change
     * telephone numbers, also when they are dropped and made again. The tables must be there, and the account of the
     * connection must be allowed to create accounts.
     */
    public static void createReader(Connection owner, String password) throws SQLException {
        Transaction.run(owner, () -> ReaderAccount.create(owner, READER, password));
    }
}
