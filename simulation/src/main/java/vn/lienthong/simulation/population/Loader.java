package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Streams people into empty tables with COPY, chunk by chunk, within the caller's transaction. */
final class Loader {

    private Loader() {}

    static void load(Connection connection, int people, long seed, Progress progress) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        PopulationText text = new PopulationText(people, seed);
        while (text.next()) {
            send(copy, "person", text.people);
            send(copy, "old_number", text.oldNumbers);
            send(copy, "household", text.households);
            progress.reached(text.made(), people);
        }
    }

    private static void send(CopyManager copy, String table, CopyText rows) throws SQLException {
        CopyIn stream = copy.copyIn("COPY public.%s FROM STDIN (ENCODING 'UTF8')".formatted(table));
        try {
            stream.writeToCopy(rows.bytes(), 0, rows.length());
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }
}
