package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Not the hub: a stand-in that gives the answers from {@code answers.properties} in its working folder, so
 * that the demo's own work, starting, asking, comparing, tidying up, can be tested without the hub.
 */
final class StandInHub {

    private final Properties answers = new Properties();
    private final List<String> records = new CopyOnWriteArrayList<>();

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("agreement")) {
            System.out.println(
                    arguments[1].equals("issue-account")
                            ? "{\"user\":\"somebody\",\"secret\":\"a secret\"}"
                            : keys(List.of(arguments).subList(2, arguments.length)));
            return;
        }
        System.out.println("standing in for the hub");
        Files.write(
                Path.of("surroundings.txt"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        System.getenv("HUB_FILES_FOLDER"),
                        System.getenv("HUB_DATABASE_URL")));
        StandInHub hub = new StandInHub();
        try (var reader = Files.newBufferedReader(Path.of("answers.properties"))) {
            hub.answers.load(reader);
        }
        if (hub.answers.containsKey("die")) {
            System.out.println("dying of " + hub.answers.getProperty("die"));
            System.exit(7);
        }
        hub.serve();
    }

    /** A key for each agency that is named, whichever they are. */
    private static String keys(List<String> words) {
        return words.stream()
                .filter(word -> !word.startsWith("--"))
                .map(agency -> "{\"agency\":\"%1$s\",\"key\":\"key-of-%1$s\"}".formatted(agency))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private void serve() throws Exception {
        HttpServer agencies = server("HUB_PORT");
        agencies.createContext("/readyz", exchange -> respond(exchange, 200, "{}"));
        agencies.createContext("/api", this::answer);
        agencies.createContext("/soap", this::answerSoap);
        agencies.createContext("/dancu", this::answerWire);
        HttpServer operators = server("HUB_MANAGEMENT_PORT");
        operators.createContext(
                "/ops/v1/exchanges",
                exchange -> respond(exchange, 200, "{\"exchanges\":[" + String.join(",", records) + "]}"));
        operators.start();
        agencies.start();
        Path files = Path.of(System.getenv("HUB_FILES_FOLDER"));
        while (true) {
            Thread.sleep(50);
            for (Path inbox : inboxes(files.resolve("inbox"))) {
                answerFiles(
                        inbox, files.resolve("outbox").resolve(inbox.getParent().getFileName()));
            }
        }
    }

    /** One for each agency and operation. */
    private static List<Path> inboxes(Path inbox) throws IOException {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.walk(inbox, 2)) {
            return folders.filter(folder -> inbox.relativize(folder).getNameCount() == 2)
                    .toList();
        }
    }

    private static HttpServer server(String port) throws IOException {
        return HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(port))), 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String answer = record(exchange.getRequestHeaders().getFirst("Hub-Request-Id"));
        exchange.getResponseHeaders().add("Hub-Exchange-Id", "exchange-" + records.size());
        if (answer.startsWith("HUB-")) {
            respond(exchange, 403, "{\"code\":\"%s\"}".formatted(answer));
        } else {
            exchange.getResponseHeaders().add("Hub-Verdict", answer);
            respond(exchange, 200, "{\"verdict\":\"%s\"}".formatted(answer));
        }
    }

    /** In the envelope in which it was asked. */
    private void answerSoap(HttpExchange exchange) throws IOException {
        String envelope = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = record(envelope.replaceAll("(?s).*requestId>([^<]+)<.*", "$1"));
        exchange.getResponseHeaders().add("Hub-Exchange-Id", "exchange-" + records.size());
        boolean isFault = answer.startsWith("HUB-");
        String element = (isFault ? "<code>%s</code>" : "<verdict>%s</verdict>").formatted(answer);
        respond(exchange, isFault ? 500 : 200, envelope.replaceAll("(?s)<soap:Body>.*</soap:Body>", element));
    }

    private void answerWire(HttpExchange exchange) throws IOException {
        String envelope = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = record(envelope.replaceAll("(?s).*MaYeuCau>([^<]+)<.*", "$1"));
        exchange.getResponseHeaders().add("Hub-Exchange-Id", "exchange-" + records.size());
        exchange.getResponseHeaders().add("Hub-Verdict", answer);
        boolean isSignedIn = exchange.getRequestHeaders().containsKey("Timestamp")
                && exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ");
        respond(
                exchange,
                isSignedIn ? 200 : 500,
                answer.equals("FOUND") ? "<CongDan>" : answer.equals("DEVIATION") ? "<TonTai>true</TonTai>" : "");
    }

    private String record(String requestId) {
        String answer = answers.getProperty(requestId, "FULL_MATCH");
        records.add("{\"exchangeId\":\"exchange-%d\",\"%s\":\"%s\",\"protocolOut\":\"SQL\",\"hubMillis\":1.5}"
                .formatted(records.size() + 1, answer.startsWith("HUB-") ? "faultCode" : "verdict", answer));
        return answer;
    }

    private void answerFiles(Path inbox, Path outbox) throws IOException {
        Files.createDirectories(outbox);
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                StringBuilder result = new StringBuilder("row,requestId,exchangeId,verdict,faultCode\n");
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    String id = line.substring(0, line.indexOf(','));
                    String answer = record(id);
                    result.append("1,%s,exchange-%d,%s,%n".formatted(id, records.size(), answer));
                }
                String name = file.getFileName().toString().replace(".csv", "");
                Files.delete(file);
                Files.writeString(outbox.resolve(name + ".result.csv"), result);
                Files.writeString(outbox.resolve(name + ".summary.json"), "{}");
            }
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
