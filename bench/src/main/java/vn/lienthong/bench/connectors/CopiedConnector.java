package vn.lienthong.bench.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.lienthong.bench.online.load.Question;
import vn.lienthong.bench.online.stage.Templates;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;

/**
 * One of the project's connectors under another id.
 *
 * @param folder the copy
 * @param example what is asked of it, and what its system answers
 */
record CopiedConnector(Path folder, Example example) {
    private static final Pattern ALIAS = Pattern.compile("(?m)^( +alias: ).*$");
    /** A copy answers for itself, whatever became of the original's operations. */
    private static final Pattern SUCCESSION = Pattern.compile("(?m)^ +(?:validTo|successor): .*\\R");

    private static final Pattern TRANSPORT = Pattern.compile("(?m)^( +)transport: .*$");
    private static final String FULL_NAME = "fullName";

    /** Copies one of those that are measured: every second speaks SOAP with stylesheets, the others REST with a table. */
    static CopiedConnector of(int number, Path project, Path connectors) {
        boolean isSoap = number % 2 == 0;
        String original = isSoap ? "justice" : "evn";
        Path folder = connectors.resolve("%s-%03d".formatted(original, number));
        Templates.copy(project.resolve("connectors").resolve(original), folder);
        rename(original, folder);
        return new CopiedConnector(
                folder, Examples.of(folder, isSoap ? "find-birth-registration" : "find-customer", "found"));
    }

    String id() {
        return folder.getFileName().toString();
    }

    String operation() {
        return id() + "." + example.operation();
    }

    /** What may be asked of the operation: all of its answer. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        example.response().fieldNames().forEachRemaining(fields::add);
        fields.remove("verdict");
        return fields;
    }

    Question question() {
        return new Question(
                "/api/" + id() + "/v1/" + example.operation(),
                example.request().toString().getBytes(StandardCharsets.UTF_8),
                example.response().path(FULL_NAME).asText().getBytes(StandardCharsets.UTF_8));
    }

    String contentType() {
        return isSoap() ? "text/xml; charset=utf-8" : "application/json";
    }

    /** What its system answers, whatever it is asked. */
    byte[] answer() {
        String body = isSoap()
                ? "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                        + example.received().path("body").asText().strip() + "</soap:Body></soap:Envelope>"
                : example.received().path("body").toString();
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private boolean isSoap() {
        return "soap".equals(ConnectorFolder.read(folder).transport());
    }

    /** An id stands in descriptor, README and stylesheets; an alias belongs to one operation of all connectors. */
    private static void rename(String original, Path folder) {
        String id = folder.getFileName().toString();
        AtomicInteger aliases = new AtomicInteger();
        try (Stream<Path> mappings = Files.list(folder.resolve("mapping"))) {
            change(folder.resolve("README.md"), original, id);
            for (Path mapping : mappings.toList()) {
                change(mapping, original, id);
            }
            Path descriptor = folder.resolve("connector.yaml");
            change(descriptor, original, id);
            String text = SUCCESSION.matcher(Files.readString(descriptor)).replaceAll("");
            // The bulkhead is measured: a system that hangs would be left alone after some calls.
            text = TRANSPORT.matcher(text).replaceFirst("$0\n$1circuitBreaker: {callsAtLeast: 1000}");
            Files.writeString(
                    descriptor,
                    ALIAS.matcher(text).replaceAll(line -> line.group(1) + id + "-" + aliases.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void change(Path file, String before, String after) throws IOException {
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    /** Shows which one it is. */
    @Override
    public String toString() {
        return "CopiedConnector[" + id() + "]";
    }
}
