package vn.lienthong.hub.connector.file;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * Collects requests into files. A request is taken for a file together with the file's name, in one transaction; whoever
 * cannot write the file, or ends before it is written, leaves it to be written under the same name later, by any node.
 */
final class RequestFiles {
    /** Longer than a file takes to be written. */
    private static final Logger LOG = LoggerFactory.getLogger(RequestFiles.class);

    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Only requests whose exchange is recorded: without a record nobody may be asked, and the caller was told so. */
    private static final String NEXT = """
            select exchange_id, promised_at from deferred_exchange waiting
            where connector = ? and operation = ? and state = 'WAITING' and exists (
              select 1 from exchange_record record
              where record.exchange_id = waiting.exchange_id and record.kind = 'OUTCOME')
            order by promised_at limit ? for update skip locked""";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Promises promises;
    private final SealedRows sealed;
    private final Duration longestWait;

    /** @param longestWait no request waits longer for others, whatever its system says */
    RequestFiles(
            JdbcTemplate database,
            TransactionTemplate transactions,
            Promises promises,
            SealedRows sealed,
            Duration longestWait) {
        this.database = database;
        this.transactions = transactions;
        this.promises = promises;
        this.sealed = sealed;
        this.longestWait = longestWait;
    }

    /** A file to be written; its name says nothing of who is asked about. */
    record RequestFile(String name, byte[] content) {
        @Override
        public String toString() {
            return "RequestFile[" + name + "]";
        }
    }

    /** The files that are due: of each operation one at most. */
    List<RequestFile> due(FilePartner partner) {
        return partner.operations().stream()
                .map(operation -> nameOfDue(operation, partner.files()).flatMap(name -> file(operation, name)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** After it is written. */
    void isWritten(String name) {
        database.update(
                "update deferred_exchange set state = 'SENT', sealed_request = null, sending_at = null"
                        + " where file_name = ? and state = 'SENDING'",
                name);
    }

    private Optional<String> nameOfDue(FileOperation operation, SystemDescriptor.Files files) {
        return transactions.execute(transaction ->
                Optional.ofNullable(givenUp(operation)).or(() -> Optional.ofNullable(collected(operation, files))));
    }

    /** The name of a file that somebody began to write and did not; null if there is none. */
    private String givenUp(FileOperation operation) {
        List<String> names = database.queryForList(
                "select file_name from deferred_exchange where connector = ? and operation = ? and state = 'SENDING'"
                        + " and sending_at < ? limit 1 for update skip locked",
                String.class,
                operation.name().connector(),
                operation.name().operation(),
                Timestamp.from(promises.now().toInstant().minus(GIVEN_UP_AFTER)));
        names.forEach(name -> database.update(
                "update deferred_exchange set sending_at = ? where file_name = ? and state = 'SENDING'",
                promises.now(),
                name));
        return names.isEmpty() ? null : names.get(0);
    }

    /** The name of a new file; null if it is too early for one. */
    private String collected(FileOperation operation, SystemDescriptor.Files files) {
        Instant now = promises.now().toInstant();
        List<Waiting> waiting = database.query(
                NEXT,
                (row, number) -> new Waiting(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()),
                operation.name().connector(),
                operation.name().operation(),
                files.collectAtMost());
        if (waiting.isEmpty()
                || waiting.size() < files.collectAtMost()
                        && waiting.get(0).since().plus(collectFor(files)).isAfter(now)) {
            return null;
        }
        String name = operation.name().operation() + "-" + TIME.format(now) + "-" + RequestKey.make() + "."
                + operation.requests().ending();
        database.batchUpdate(
                "update deferred_exchange set state = 'SENDING', file_name = ?, sending_at = ? where exchange_id = ?",
                waiting.stream()
                        .map(one -> new Object[] {name, Timestamp.from(now), one.exchange()})
                        .toList());
        return name;
    }

    private Duration collectFor(SystemDescriptor.Files files) {
        return files.collectFor().compareTo(longestWait) < 0 ? files.collectFor() : longestWait;
    }

    private record Waiting(UUID exchange, Instant since) {}

    /** Nothing if none of its requests can be written by now. */
    private Optional<RequestFile> file(FileOperation operation, String name) {
        RowCodec codec = operation.requests();
        List<byte[]> rows = requests(name).stream()
                .map(request -> row(operation, request))
                .flatMap(Optional::stream)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            content.writeBytes(codec.encode(codec.head()));
            rows.forEach(content::writeBytes);
            content.writeBytes(codec.encode(codec.foot()));
        } catch (MappingException e) {
            throw new IllegalStateException("a layout that was taken cannot be written", e);
        }
        return Optional.of(new RequestFile(name, content.toByteArray()));
    }

    private Optional<byte[]> row(FileOperation operation, Kept request) {
        try {
            return Optional.of(operation.requests().encode(operation.line(request.canonical(), request.key())));
        } catch (MappingException e) {
            // The layout it was promised under could hold it. Its promise ends, and with it its place in the file.
            LOG.warn(
                    "A request of {} fits its provider's files no more: exchange {}",
                    operation.name(),
                    request.exchange());
            database.update(
                    "update deferred_exchange set state = 'WAITING', file_name = null, sending_at = null, answer_by = ?"
                            + " where exchange_id = ? and state = 'SENDING'",
                    promises.now(),
                    request.exchange());
            return Optional.empty();
        }
    }

    /** A request that is still to be written. */
    private record Kept(UUID exchange, String key, ObjectNode canonical) {
        @Override
        public String toString() {
            return "Kept[" + exchange + "]";
        }
    }

    private List<Kept> requests(String name) {
        return database.query(
                "select exchange_id, request_key, sealed_request from deferred_exchange"
                        + " where file_name = ? and state = 'SENDING' order by promised_at, exchange_id",
                (row, number) -> {
                    UUID exchange = row.getObject(1, UUID.class);
                    return new Kept(exchange, row.getString(2), sealed.openRequest(exchange, row.getBytes(3)));
                },
                name);
    }
}
