package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Asks the hub as an agency does whose system speaks SOAP. */
final class SoapCaller {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final URI hub;
    private final AccessKeys keys;

    SoapCaller(HttpClient client, URI hub, AccessKeys keys) {
        this.client = client;
        this.hub = hub;
        this.keys = keys;
    }

    Result ask(Sample sample) throws InterruptedException {
        SoapVersion version = SoapVersion.of(sample.over());
        HttpRequest request = HttpRequest.newBuilder(hub.resolve("/soap/" + sample.connector() + "/v1"))
                .timeout(LIMIT)
                .header("Content-Type", version.contentType())
                .header("Hub-Key", keys.of(sample.agency()))
                .POST(BodyPublishers.ofString(SoapText.of(sample, version)))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            double millis = (System.nanoTime() - start) / 1e6;
            String exchangeId = response.headers().firstValue("Hub-Exchange-Id").orElse(null);
            return new Result(sample, sample.over().shown(), answer(response, version), exchangeId, millis);
        } catch (IOException e) {
            return new Result(sample, sample.over().shown(), "no answer: " + e, null, Result.NOT_MEASURED);
        }
    }

    /** The verdict, or the code in the fault's detail; in an envelope of the version in which it was asked. */
    private static String answer(HttpResponse<String> response, SoapVersion version) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document envelope = factory.newDocumentBuilder().parse(new InputSource(new StringReader(response.body())));
            if (!version.namespace().equals(envelope.getDocumentElement().getNamespaceURI())) {
                return "an answer in another version of SOAP";
            }
            String element = response.statusCode() == 200 ? "verdict" : "code";
            NodeList found = envelope.getElementsByTagNameNS("*", element);
            return found.getLength() == 0
                    ? "status " + response.statusCode() + " without a " + element
                    : found.item(0).getTextContent();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return "no envelope, status " + response.statusCode();
        }
    }
}
