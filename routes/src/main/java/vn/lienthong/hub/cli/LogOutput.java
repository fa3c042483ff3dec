package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import picocli.CommandLine;

import vn.lienthong.hub.exchangelog.search.ExchangeHistory;
import vn.lienthong.hub.exchangelog.search.Figures;
import vn.lienthong.hub.exchangelog.search.LogTimes;
import vn.lienthong.hub.exchangelog.search.RecordedExchange;
import vn.lienthong.hub.exchangelog.search.Statistics;

/** How commands show the log: as one JSON document, or as a table for people, with times of Viet Nam. */
final class LogOutput {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(LogTimes.ZONE);
    private static final int TIME_LENGTH = 23;

    private final PrintWriter out;
    private final PrintWriter notes;

    LogOutput(CommandLine commandLine) {
        this.out = commandLine.getOut();
        this.notes = commandLine.getErr();
    }

    void json(Object document) {
        try {
            out.println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        out.flush();
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    /** What is said beside the answer. */
    void note(String sentence) {
        notes.println(sentence);
        notes.flush();
    }

    void exchanges(List<RecordedExchange> exchanges) {
        out.printf(
                "%-23s  %-24s  %-28s  %-20s  %10s  %s%n",
                "recorded", "agency", "operation", "result", "ms", "exchange");
        for (RecordedExchange exchange : exchanges) {
            out.printf(
                    Locale.ROOT,
                    "%s  %-24s  %-28s  %-20s  %10.1f  %s%s%n",
                    TIME.format(exchange.recordedAt()),
                    Objects.toString(exchange.agency(), "-"),
                    Objects.toString(exchange.operation(), "-"),
                    Objects.toString(exchange.result(), "-"),
                    exchange.hubMillis(),
                    exchange.exchangeId(),
                    exchange.attempts() == 1 ? "" : " and " + (exchange.attempts() - 1) + " more");
        }
        out.flush();
    }

    void history(ExchangeHistory history) {
        RecordedExchange last = history.records().get(history.records().size() - 1);
        out.printf(
                "%s%n  operation  %s %s%n  purpose    %s%n  officer    %s%n  request    %s%n  trace      %s%n  fields     %s%n",
                history.exchangeId(),
                Objects.toString(last.operation(), "-"),
                Objects.toString(last.revision(), ""),
                Objects.toString(last.purpose(), "-"),
                Objects.toString(last.officer(), "-"),
                Objects.toString(last.requestId(), "-"),
                Objects.toString(last.traceId(), "-"),
                last.fieldsLeft().isEmpty() ? "-" : String.join(" ", last.fieldsLeft()));
        history.hops().forEach(hop -> out.printf("  %s  %-10s  %s%n", time(hop.at()), hop.hop(), hop.detail()));
        out.flush();
    }

    static String time(Instant time) {
        return time == null ? " ".repeat(TIME_LENGTH) : TIME.format(time);
    }

    void statistics(Statistics statistics) {
        out.printf("%s to %s%n", statistics.from(), statistics.to());
        out.printf(
                "%-28s %12s %12s %8s %12s %8s %10s %10s %10s%n",
                statistics.by(), "exchanges", "right", "%", "deviating", "%", "refused", "failed", "deferred");
        statistics.groups().forEach((name, figures) -> line(name.isEmpty() ? "(not known)" : name, figures));
        line("all", statistics.total());
        out.println();
        statistics.total().results().forEach((result, count) -> out.printf("%-28s %12d%n", result, count));
        out.flush();
    }

    private void line(String name, Figures figures) {
        out.printf(
                "%-28s %12d %12d %8s %12d %8s %10d %10d %10d%n",
                name,
                figures.exchanges(),
                figures.right(),
                percent(figures.rightPercent()),
                figures.deviating(),
                percent(figures.deviatingPercent()),
                figures.refused(),
                figures.failed(),
                figures.deferred());
    }

    private static String percent(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
