package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the hub as a client does that was written for the wire format of the population services. */
record WireCaller(HttpClient client, String url, WireAccount account) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SHOWN = "wire";
    private static final Pattern CODE = Pattern.compile("HUB-\\d{3}-[A-Z]+");
    private static final String FOUND = "FOUND";

    Result ask(Sample sample) throws InterruptedException {
        String timestamp = Long.toString(System.currentTimeMillis());
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LIMIT)
                .header("Content-Type", "text/xml")
                .header("Timestamp", timestamp)
                .header("Authorization", account.authorization(url, timestamp))
                .POST(BodyPublishers.ofString(WireText.of(sample, sample.id())))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            double millis = (System.nanoTime() - start) / 1e6;
            String exchangeId = response.headers().firstValue("Hub-Exchange-Id").orElse(null);
            return new Result(sample, SHOWN, answer(sample, response), exchangeId, millis);
        } catch (IOException e) {
            return new Result(sample, SHOWN, "no answer: " + e, null, Result.NOT_MEASURED);
        }
    }

    /** The verdict, which the format itself has no word for, if the body fits it; or the code of the refusal. */
    private static String answer(Sample sample, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            Matcher code = CODE.matcher(response.body());
            return code.find() ? code.group() : "status " + response.statusCode() + " without a code";
        }
        String verdict = response.headers().firstValue("Hub-Verdict").orElse("no verdict");
        boolean fits = WireText.isLookUp(sample)
                ? response.body().contains("<CongDan>") == verdict.equals(FOUND)
                : response.body().contains("<TonTai>true</TonTai>");
        return fits ? verdict : verdict + ", and a body that does not say so";
    }

    /** For a shell: the sign-in is made anew each time, because it is accepted once. */
    String command(Sample sample) {
        String pair = "$NAME:$(printf %s \"$URL$NAME$TIME$SECRET\" | sha256sum | cut -c1-64)";
        return ("URL=%s NAME=%s SECRET=%s TIME=$(date +%%s); curl -i $URL -H 'Content-Type: text/xml' -H \"Timestamp: $TIME\""
                        + " -H \"Authorization: Basic $(printf %%s \"%s\" | base64 | tr -d '\\n')\" -d '%s'")
                .formatted(url, account.user(), account.secret(), pair, WireText.of(sample, "try-1"));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "WireCaller[%s]".formatted(url);
    }
}
