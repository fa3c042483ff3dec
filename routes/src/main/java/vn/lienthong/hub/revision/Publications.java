package vn.lienthong.hub.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was published for all hubs on one database. Nothing of it is ever changed: going back is publishing again what was
 * published before, so that it can be told what held at any time.
 */
public final class Publications {
    private static final String SELECT = """
            select p.*, array_agg(f.folder) as folders, array_agg(f.hash) as hashes
            from publication p join publication_folder f using (publication) %s
            group by p.publication order by p.publication desc limit ?""";

    private static final String INSERT = """
            insert into publication (published_by, purpose, same_as) values (?, ?, ?) returning publication""";

    private static final int NONE = 0;
    private static final long LOCK = 0x7075_626c_6973_68L;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final KeptFolders kept;

    /** @param database the hub's own */
    public Publications(JdbcTemplate database) {
        this.database = database;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.getDataSource()));
        this.kept = new KeptFolders(database);
    }

    /** The one that holds; empty as long as nothing was published. */
    public Optional<Publication> current() {
        return list(1).stream().findFirst();
    }

    /** The newest ones first. */
    public List<Publication> list(int most) {
        return query("", most);
    }

    public Optional<Publication> find(int number) {
        return query("where p.publication = ?", number, 1).stream().findFirst();
    }

    /** What was published before the one that holds, going on backwards if that one went back itself. */
    public Optional<Publication> before(Publication current) {
        return query("where p.same_as is null and p.publication < ?", current.origin(), 1).stream()
                .findFirst();
    }

    /** @throws IllegalStateException with a sentence, if it is not what was published */
    public FolderFiles files(String hash) {
        return kept.read(hash);
    }

    /**
     * Has folders hold from here on, all together.
     *
     * @param seen what holds for whoever publishes; null for nothing
     * @return the number of the new publication
     * @throws IllegalStateException with a sentence, if something else was published meanwhile
     */
    public int publish(Publication seen, Map<String, FolderFiles> folders, String by, String purpose) {
        Map<String, String> hashes = new TreeMap<>();
        folders.forEach((name, folder) -> hashes.put(name, folder.hash()));
        return transaction.execute(status -> {
            kept.keep(folders.values());
            return insert(seen, hashes, null, by, purpose);
        });
    }

    /**
     * Has hold again what was published before.
     *
     * @param seen what holds for whoever goes back
     * @return the number of the new publication
     * @throws IllegalStateException likewise
     */
    public int goBack(Publication seen, Publication to, String by, String purpose) {
        return transaction.execute(status -> insert(seen, to.folders(), to.origin(), by, purpose));
    }

    private int insert(Publication seen, Map<String, String> folders, Integer sameAs, String by, String purpose) {
        database.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        int holds = current().map(Publication::number).orElse(NONE);
        if (holds != (seen == null ? NONE : seen.number())) {
            throw new IllegalStateException(
                    "Somebody else has published meanwhile (" + holds + "). Look again what would change.");
        }
        Integer number = database.queryForObject(INSERT, Integer.class, by, purpose, sameAs);
        database.update(
                "insert into publication_folder (publication, folder, hash) select ?, * from unnest(?, ?)",
                number,
                folders.keySet().toArray(String[]::new),
                folders.values().toArray(String[]::new));
        return number;
    }

    private List<Publication> query(String condition, Object... values) {
        return database.query(SELECT.formatted(condition), (row, index) -> read(row), values);
    }

    private static Publication read(ResultSet row) throws SQLException {
        TreeMap<String, String> folders = new TreeMap<>();
        String[] names = (String[]) row.getArray("folders").getArray();
        String[] hashes = (String[]) row.getArray("hashes").getArray();
        for (int index = 0; index < names.length; index++) {
            folders.put(names[index], hashes[index]);
        }
        return new Publication(
                row.getInt("publication"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getString("purpose"),
                row.getObject("same_as", Integer.class),
                folders);
    }
}
