package vn.lienthong.hub.exchangelog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Writes the log, or some seals of it, to a file that anybody can verify who has the public keys. It holds no personal data. */
public final class LogExport {
    private final Connection connection;
    private final Writer out;
    private final LongConsumer progress;
    private long records;

    private LogExport(Connection connection, Writer out, LongConsumer progress) {
        this.connection = connection;
        this.out = out;
        this.progress = progress;
    }

    /**
     * @param file which must not be there yet
     * @param from what was sealed before is left out; null for the beginning
     * @param to what was sealed later, or not yet, is left out; null for the end, with what is not sealed
     * @param progress is told now and then how many records were written
     * @return how many records were written
     * @throws IOException if the file cannot be written; what was written of it is removed
     */
    public static long write(
            DataSource database, Path file, Instant from, Instant to, Clock clock, LongConsumer progress)
            throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long records = writePart(
                    database, part, new ExportLine.Header(ExportLine.FORM, clock.instant(), from, to), progress);
            Files.move(part, file);
            return records;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long writePart(DataSource database, Path part, ExportLine.Header header, LongConsumer progress)
            throws SQLException, IOException {
        try (LogSnapshot snapshot = LogSnapshot.of(database);
                BufferedWriter out = Files.newBufferedWriter(part)) {
            LogExport export = new LogExport(snapshot.connection(), out, progress);
            export.write(header);
            return export.records;
        }
    }

    private void write(ExportLine.Header header) throws SQLException, IOException {
        line(ExportLine.of(header));
        for (SignedText absence : AbsenceLog.all(connection)) {
            line(ExportLine.ofAbsence(absence));
        }
        for (ChainName name : ChainName.all(connection)) {
            chain(name, header);
        }
    }

    private void chain(ChainName name, ExportLine.Header header) throws SQLException, IOException {
        int behind = header.from() == null ? 0 : Seals.lastBefore(connection, name, header.from());
        int last = header.to() == null ? Integer.MAX_VALUE : Seals.firstFrom(connection, name, header.to()) - 1;
        SealPages pages = new SealPages(connection, name, behind, last);
        line(ExportLine.of(new ExportLine.Chain(name.nodeName(), name.retention(), pages.behind())));
        try (StreamedRecords entries = new StreamedRecords(connection, name, pages.startPlace())) {
            for (List<SignedText> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                for (SignedText seal : page) {
                    line(ExportLine.ofSeal(seal));
                    copy(entries, SealStatement.parse(seal.text()).to());
                }
            }
            if (header.to() == null) {
                copy(entries, null);
            }
        }
    }

    private void copy(StreamedRecords entries, Place end) throws SQLException, IOException {
        for (ChainedEntry entry = entries.nextUpTo(end); entry != null; entry = entries.nextUpTo(end)) {
            line(ExportLine.of(entry));
            records++;
            progress.accept(records);
        }
    }

    private void line(ExportLine line) throws IOException {
        out.write(ExportLine.JSON.writeValueAsString(line));
        out.write('\n');
    }
}
