package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.SystemDescriptor.CircuitBreaker;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.WrittenFile;

/** What must be right in what a {@code connector.yaml} says of a system that fails: when it is asked again, and when not. */
final class ResilienceCheck {
    private static final JsonPointer BREAKER = JsonPointer.compile("/system/circuitBreaker");
    private static final int MOST_CALLS = 1_000;
    private static final Duration LONGEST_OPEN = Duration.ofMinutes(10);

    private final WrittenFile file;
    private final boolean answersAtOnce;
    private final List<Problem> problems = new ArrayList<>();

    private ResilienceCheck(WrittenFile file, boolean answersAtOnce) {
        this.file = file;
        this.answersAtOnce = answersAtOnce;
    }

    /**
     * Of the system.
     *
     * @param transport null if the descriptor names none
     */
    static List<Problem> problemsOf(WrittenFile file, SystemDescriptor written, Transport transport) {
        ResilienceCheck check = new ResilienceCheck(file, answersAtOnce(transport));
        if (written != null) {
            check.breaker(written);
        }
        return check.problems;
    }

    /**
     * Of the operations.
     *
     * @param transport null if the descriptor names none
     */
    static List<Problem> problemsOf(WrittenFile file, ConnectorDescriptor written, Transport transport) {
        ResilienceCheck check = new ResilienceCheck(file, answersAtOnce(transport));
        if (written.operations() != null) {
            written.operations().forEach((name, operation) -> {
                if (operation != null) {
                    check.retry("operation " + name + ": ", DescriptorCheck.place(name), operation);
                }
            });
        }
        return check.problems;
    }

    private static boolean answersAtOnce(Transport transport) {
        return transport == null || transport.protocol() != Protocol.FILE;
    }

    private void breaker(SystemDescriptor system) {
        CircuitBreaker breaker = system.circuitBreakerOrUsual();
        require(
                answersAtOnce || system.circuitBreaker() == null,
                BREAKER,
                "a system that answers in files has no circuitBreaker.",
                "Leave it out.");
        require(
                isWithin(1, breaker.failureRate(), 100),
                BREAKER.appendProperty("failureRate"),
                "failureRate is not from 1 to 100 per cent.",
                "Try 50.");
        require(
                isWithin(1, breaker.callsAtLeast(), MOST_CALLS),
                BREAKER.appendProperty("callsAtLeast"),
                "callsAtLeast is not from 1 to " + MOST_CALLS + ".",
                "Try 20.");
        require(
                isWithin(Duration.ofNanos(1), breaker.openFor(), LONGEST_OPEN),
                BREAKER.appendProperty("openFor"),
                "openFor is not positive, or longer than ten minutes.",
                "Try 10s.");
    }

    private void retry(String subject, JsonPointer place, OperationDescriptor operation) {
        require(
                operation.changes() || !operation.idempotent(),
                place.appendProperty("idempotent"),
                subject + "only what changes something is idempotent or not.",
                "Leave it out.");
        Retry retry = operation.retry();
        if (retry == null) {
            return;
        }
        JsonPointer written = place.appendProperty("retry");
        require(
                answersAtOnce,
                written,
                subject + "a system that answers in files is not asked again.",
                "Leave it out.");
        require(
                !operation.changes() || operation.idempotent(),
                written,
                subject + "it changes something, and would do it twice.",
                "Write idempotent: true if the system looks at the Idempotency-Key; else leave retry out.");
        require(
                isWithin(1, retry.atMost(), Retry.MOST),
                written.appendProperty("atMost"),
                subject + "atMost is not from 1 to " + Retry.MOST + ".",
                "Try 1.");
        require(
                isWithin(Duration.ofNanos(1), retry.waitFor(), Retry.LONGEST_WAIT),
                written.appendProperty("wait"),
                subject + "wait is not positive, or longer than two seconds.",
                "Try 100ms.");
    }

    private static <T extends Comparable<T>> boolean isWithin(T least, T value, T most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private void require(boolean right, JsonPointer place, String problem, String suggestion) {
        if (!right) {
            problems.add(file.problem(place, problem, suggestion).under(KeyRules.of(place)));
        }
    }
}
