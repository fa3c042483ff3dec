package vn.lienthong.hub.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ReceivedRequest;
import vn.lienthong.simulation.provider.SimulatedProvider;

/**
 * What can be seen of a request: at its sender, at the provider, and in the exchange log.
 *
 * @param answer all of it, without the exchange id and the time
 * @param received what came to the provider
 * @param recorded the columns that say what was asked and what became of it
 */
record Traces(RunningHub hub, String exchangeId, String answer, List<ReceivedRequest> received) {
    /** All headers that a provider may get. */
    static final Set<String> HEADERS_FOR_PROVIDERS = Set.of(
            "accept",
            "accept-encoding",
            "apikey",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "host",
            "idempotency-key",
            "soapaction",
            "timestamp",
            "transfer-encoding",
            "user-agent",
            "x-access-token",
            "x-api-key",
            "x-auth-token",
            "x-channel",
            "x-client-key",
            "x-kenh",
            "x-khoa-ket-noi",
            "x-khoa-truy-cap",
            "x-ma-don-vi",
            "x-phien-ban",
            "x-portal-key");

    private static final Set<String> COLUMNS = Set.of(
            "agency",
            "officer",
            "operation",
            "revision",
            "protocol_in",
            "protocol_out",
            "purpose",
            "request_id",
            "outcome",
            "verdict",
            "fault_code",
            "trace_id");

    private static final Pattern UUID_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern EXCHANGE_ID = Pattern.compile("Hub-Exchange-Id: (\\S+)");

    static Traces of(Target target, RawRequest request) {
        forgetAtProvider(target);
        String answer = request.send(target.hub().address());
        Matcher exchangeId = EXCHANGE_ID.matcher(answer);
        if (!exchangeId.find()) {
            throw new AssertionError("answered without a record: " + answer);
        }
        String withoutId =
                answer.replace(exchangeId.group(1), "").replaceFirst("answerExpectedBy(\"|&quot;)?[:>]\"?[^\"<]+", "");
        return new Traces(
                target.hub(), exchangeId.group(1), withoutId.replaceFirst("\r\nDate: .*", ""), atProvider(target));
    }

    /** The exchange's own record. Attempts of nobody known have none each when there are many. */
    Map<String, Object> recorded() {
        Map<String, Object> recorded = hub.log().of(exchangeId);
        recorded.keySet().retainAll(COLUMNS);
        return recorded;
    }

    /** What has come to the target's provider; nothing if that is a database. */
    static List<ReceivedRequest> atProvider(Target target) {
        SimulatedProvider provider = target.hub().provider(target.name().connector());
        return provider == null
                ? List.of()
                : provider.requests().stream().map(Traces::comparable).toList();
    }

    /** Without what differs from call to call: a sign-in by the time, and the exchange's id, which changes carry. */
    private static ReceivedRequest comparable(ReceivedRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        if (headers.containsKey("Timestamp")) {
            headers.put("Timestamp", List.of("now"));
            headers.put("Authorization", List.of("signed now"));
        }
        headers.computeIfPresent(
                "Idempotency-Key",
                (name, values) -> values.stream()
                        .map(value -> UUID_7.matcher(value).replaceAll("an exchange's id"))
                        .toList());
        return new ReceivedRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    static void forgetAtProvider(Target target) {
        SimulatedProvider provider = target.hub().provider(target.name().connector());
        if (provider != null) {
            provider.resetRequests();
        }
    }

    List<String> headersAtProvider() {
        return received.stream()
                .flatMap(request -> request.headers().keySet().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Path, query, headers and bodies, one behind the other. */
    String textAtProvider() {
        StringBuilder text = new StringBuilder();
        received.forEach(request -> text.append(request.path())
                .append(request.query())
                .append(request.headers())
                .append(request.body()));
        return text.toString();
    }

    /** Files that an attack has made, in the hub's home or where the hub was started. */
    static List<Path> writtenFiles(RunningHub hub) {
        return Stream.of(hub.connectors().getParent(), Path.of("").toAbsolutePath())
                .flatMap(Traces::below)
                .filter(file -> file.getFileName().toString().contains(HeaderAttack.MARK))
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
