package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.PromisedAnswers;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The answers that wait for those who asked. */
final class KeptAnswers implements PromisedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final int PUT_OUT_AT_ONCE = 1_000;
    private static final String NOT_PUT_OUT = "protocol = 'FILE' and closed_at is not null and put_out_at is null";

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final SealedRows sealed;
    private final ObjectMapper json;

    KeptAnswers(JdbcTemplate database, TransactionTemplate transactions, SealedRows sealed, ObjectMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.sealed = sealed;
        this.json = json;
    }

    @Override
    public Optional<Promise> find(UUID exchange, String agency) {
        return database
                .query(
                        "select connector, operation, purpose, fields from deferred_exchange"
                                + " where exchange_id = ? and agency = ?",
                        (row, number) -> new Promise(
                                new OperationName(row.getString(1), row.getString(2)),
                                row.getString(3),
                                Promises.fields(row.getString(4))),
                        exchange,
                        agency)
                .stream()
                .findFirst();
    }

    @Override
    public Kept take(UUID exchange) {
        return database
                .query(
                        "select state, fault_code, sealed_answer, answer_by from deferred_exchange where exchange_id = ?",
                        (row, number) -> switch (row.getString(1)) {
                            case "ANSWERED" -> answer(exchange, row.getBytes(3));
                            case "FAILED" -> new Kept(new Outcome.Failed(fault(row.getString(2))), List.of());
                            default ->
                                new Kept(
                                        new Outcome.Deferred(row.getTimestamp(4).toInstant()), List.of());
                        },
                        exchange)
                .stream()
                .findFirst()
                .orElseThrow(() -> new HubFault(FaultCode.EXCHANGE_UNKNOWN));
    }

    @Override
    public void putOut(PuttingOut putting) {
        List<Group> groups = database.query(
                "select distinct agency, connector, operation from deferred_exchange where " + NOT_PUT_OUT,
                (row, number) -> new Group(row.getString(1), new OperationName(row.getString(2), row.getString(3))));
        for (Group group : groups) {
            try {
                transactions.executeWithoutResult(transaction -> putOut(group, putting));
            } catch (RuntimeException e) {
                LOG.warn("Late answers of {} to {} cannot be put out just now", group.operation(), group.agency(), e);
            }
        }
    }

    /** Questions of one kind by one agency. */
    private record Group(String agency, OperationName operation) {}

    private void putOut(Group group, PuttingOut putting) {
        List<Late> late = database.query(
                "select exchange_id, request_id from deferred_exchange where " + NOT_PUT_OUT
                        + " and agency = ? and connector = ? and operation = ?"
                        + " order by closed_at, exchange_id limit ? for update skip locked",
                (row, number) -> new Late(row.getObject(1, UUID.class), row.getString(2)),
                group.agency(),
                group.operation().connector(),
                group.operation().operation(),
                PUT_OUT_AT_ONCE);
        if (late.isEmpty()) {
            return;
        }
        try {
            putting.putOut(group.agency(), group.operation(), late)
                    .forEach(exchange -> database.update(
                            "update deferred_exchange set put_out_at = now() where exchange_id = ?", exchange));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HubFault fault(String code) {
        return new HubFault(Arrays.stream(FaultCode.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(FaultCode.PROVIDER_FAILED));
    }

    /** The answer and its subjects, encrypted together. */
    byte[] seal(UUID exchange, ObjectNode body, List<Subject> subjects) {
        ObjectNode whole = json.createObjectNode();
        whole.set("body", body);
        ArrayNode listed = whole.putArray("subjects");
        subjects.forEach(
                subject -> listed.addObject().put("kind", subject.kind()).put("key", subject.key()));
        try {
            return sealed.sealAnswer(exchange, json.writeValueAsBytes(whole));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private Kept answer(UUID exchange, byte[] sealedAnswer) {
        try {
            JsonNode whole = json.readTree(sealed.openAnswer(exchange, sealedAnswer));
            ObjectNode body = (ObjectNode) whole.path("body");
            List<Subject> subjects = new ArrayList<>();
            whole.path("subjects")
                    .forEach(subject -> subjects.add(new Subject(
                            subject.path("kind").asText(), subject.path("key").asText())));
            return new Kept(
                    new Outcome.Answered(Verdict.valueOf(body.path("verdict").asText()), body), subjects);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept of an answer cannot be read", e);
        }
    }
}
