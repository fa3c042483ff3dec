package vn.lienthong.bench.connectors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.load.Question;
import vn.lienthong.bench.online.load.Target;

/**
 * Changes a mapping of a connector while the hub runs, and asks until an answer shows it. All that lies between counts: the
 * hub's next look at the folders, the second one at which the folder has to be as at the first, reading, checking and
 * compiling, the routes, and the call itself.
 */
final class Swap {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Path mapping;
    private String before;
    private String after;

    private Swap(Target target, Path mapping, String before, String after) {
        Question question = target.questions().get(0);
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + target.port() + question.path()))
                .timeout(LIMIT)
                .POST(BodyPublishers.ofByteArray(question.body()));
        target.headers().forEach(builder::header);
        this.request = builder.build();
        this.mapping = mapping;
        this.before = before;
        this.after = after;
    }

    /** Of a copy of {@code evn}: what its codes mean. */
    static Swap ofTable(CopiedConnector connector, Target target) {
        Path table = connector.folder().resolve("mapping/customer-status.codes.csv");
        return new Swap(target, table, "active,1\nsuspended,2\n", "suspended,1\nactive,2\n");
    }

    /** Of a copy of {@code justice}: what its sexes mean. */
    static Swap ofStylesheet(CopiedConnector connector, Target target) {
        Path stylesheet = connector.folder().resolve("mapping/find-birth-registration.response.xslt");
        return new Swap(
                target,
                stylesheet,
                "'1') then 'male' else if (GioiTinh = '0') then 'female'",
                "'1') then 'female' else if (GioiTinh = '0') then 'male'");
    }

    /** There and, the next time, back. @return from the change of the file to the first answer that shows it */
    Duration once() throws IOException, InterruptedException {
        String former = answer();
        long began = System.nanoTime();
        CopiedConnector.change(mapping, before, after);
        String next = before;
        before = after;
        after = next;
        while (answer().equals(former)) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new CannotMeasureException(
                        "A changed connector is not served within " + LIMIT.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String answer() throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new CannotMeasureException("A connector that is replaced answers with status " + answer.statusCode());
        }
        return answer.body();
    }
}
