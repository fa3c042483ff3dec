package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatedProviderTest {

    private static final String ENVELOPE =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header><h/></e:Header><e:Body>%s</e:Body></e:Envelope>";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private ConnectorOnDisk connector;
    private SimulatedProvider provider;

    @AfterEach
    void closeTwice() {
        if (provider != null) {
            provider.close();
            provider.close();
        }
    }

    @Test
    void whatAnExampleSendsGetsWhatItReceives() throws Exception {
        start("rest", "ask/found", """
                sent: {method: GET, path: /customers/1}
                received: {status: 200, headers: {X-Version: '2'}, body: {name: Đỗ Thị Hoà, code: '001'}}
                """);
        HttpResponse<String> answer = call("GET", "/customers/1", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"Đỗ Thị Hoà\",\"code\":\"001\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("X-Version")).contains("2");
    }

    @Test
    void queryAndBodyAreComparedAsWell() throws Exception {
        start("rest", "ask/found", """
                sent: {method: POST, path: /search, query: {page: 1}, body: {name: An, tags: [1, 2]}}
                received: {status: 201, body: plain}
                """);
        assertThat(call("POST", "/search?page=1", "{\"tags\":[1,2],\"name\":\"An\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(call("POST", "/search?page=2", "{\"tags\":[1,2],\"name\":\"An\"}")
                        .statusCode())
                .isEqualTo(501);
        assertThat(call("POST", "/search?page=1&more=x", "{\"tags\":[1,2],\"name\":\"An\"}")
                        .statusCode())
                .isEqualTo(501);
        assertThat(call("POST", "/search?page=1", "{\"tags\":[2,1],\"name\":\"An\"}")
                        .statusCode())
                .isEqualTo(501);
    }

    @Test
    void whatNoExampleDescribesIsNotFound() throws Exception {
        start("rest", "ask/ill-formed", "request: {code: x}\nresponse: {verdict: ILL_FORMED}\n");
        HttpResponse<String> answer = call("GET", "/anything", "");
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).isEqualTo("{\"error\":\"no example sends this\"}");
    }

    @Test
    void aDelayedAnswerComesLate() throws Exception {
        start("rest", "ask/slow", "sent: {method: GET, path: /slow}\nreceived: {status: 200, delay: 300ms}\n");
        long start = System.nanoTime();
        assertThat(call("GET", "/slow", "").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aBrokenConnectionBreaks() {
        for (String kind : new String[] {"garbage", "reset", "empty"}) {
            start("rest", "ask/" + kind, "sent: {method: GET, path: /%1$s}\nreceived: {break: %1$s}\n".formatted(kind));
            assertThatThrownBy(() -> call("GET", "/" + kind, "")).as(kind).isInstanceOf(IOException.class);
            provider.close();
        }
    }

    @Test
    void aSoapBodyIsRecognisedWhateverItsPrefixesAndWhiteSpace() throws Exception {
        start("soap", "ask/found", """
                sent: {path: /service, body: '<Ask xmlns="urn:x"><No>1</No></Ask>'}
                received: {body: '<Answer xmlns="urn:x">Có</Answer>'}
                """);
        String request = ENVELOPE.formatted("\n <a:Ask xmlns:a='urn:x'>\n  <a:No> 1 </a:No></a:Ask>");
        HttpResponse<String> answer = call("POST", "/service", request);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        assertThat(answer.body()).contains("<soap:Body><Answer xmlns=\"urn:x\">Có</Answer></soap:Body>");
        assertThat(provider.received(connector.example("ask", "found"))).isEqualTo(1);
    }

    @Test
    void anotherSoapBodyOrPathGetsAFault() throws Exception {
        start("soap", "ask/found", """
                sent: {path: /service, body: '<Ask xmlns="urn:x"><No>1</No></Ask>'}
                received: {body: '<Answer xmlns="urn:x"/>'}
                """);
        assertUnknown(call("POST", "/service", ENVELOPE.formatted("<Ask xmlns='urn:x'><No>2</No></Ask>")));
        assertUnknown(call("POST", "/service", ENVELOPE.formatted("<Ask xmlns='urn:other'><No>1</No></Ask>")));
        assertUnknown(call("POST", "/other", ENVELOPE.formatted("<Ask xmlns='urn:x'><No>1</No></Ask>")));
        assertUnknown(call("POST", "/service", "no envelope"));
    }

    @Test
    void aSoapFaultOfAnExampleIsAFaultWithStatus500() throws Exception {
        start("soap", "ask/fails", """
                sent: {body: '<Ask xmlns="urn:x"/>'}
                received: {soapFault: {code: 'soap:Server', text: 'a < b & c'}}
                """);
        HttpResponse<String> answer = call("POST", "/", ENVELOPE.formatted("<Ask xmlns='urn:x'/>"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<faultcode>soap:Server</faultcode><faultstring>a &lt; b &amp; c</faultstring>");
    }

    @Test
    void theErrorPageOfAProxyHasNoEnvelope() throws Exception {
        start("soap", "ask/fails", """
                sent: {body: '<Ask xmlns="urn:x"/>'}
                received: {status: 502, headers: {Content-Type: text/html}, body: '<html>'}
                """);
        HttpResponse<String> answer = call("POST", "/", ENVELOPE.formatted("<Ask xmlns='urn:x'/>"));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).isEqualTo("<html>");
    }

    @Test
    void requestsAreRememberedInOrderUntilTheyAreReset() throws Exception {
        start("rest", "ask/found", "sent: {method: GET, path: /a}\nreceived: {status: 204}\n");
        call("GET", "/a", "");
        call("POST", "/b?x=%C4%90%E1%BB%97", "text");
        assertThat(provider.requests()).extracting(ReceivedRequest::path).containsExactly("/a", "/b");
        ReceivedRequest second = provider.requests().get(1);
        assertThat(second.method()).isEqualTo("POST");
        assertThat(second.query())
                .hasEntrySatisfying("x", values -> assertThat(values).containsExactly("Đỗ"));
        assertThat(second.headers()).containsKey("CONTENT-LENGTH");
        assertThat(second.body()).isEqualTo("text");
        assertThat(second.toString()).doesNotContain("text");
        assertThat(provider.received(connector.example("ask", "found"))).isEqualTo(1);
        provider.resetRequests();
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void aTestAddsItsOwnBehaviourAndTakesItAway() throws Exception {
        start("rest", "ask/found", "sent: {method: GET, path: /a}\nreceived: {status: 200}\n");
        provider.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertThat(call("GET", "/a", "").statusCode()).isEqualTo(503);
        provider.resetStubs();
        assertThat(call("GET", "/a", "").statusCode()).isEqualTo(200);
    }

    @Test
    void mappingsInTheStubFolderAreUsed() throws Exception {
        connector = ConnectorOnDisk.in(folder, "rest")
                .write("stub/health.json", "{\"request\":{\"url\":\"/health\"},\"response\":{\"status\":299}}");
        provider = SimulatedProvider.start(connector.folder());
        assertThat(call("GET", "/health", "").statusCode()).isEqualTo(299);
    }

    private void assertUnknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<faultcode>soap:Client</faultcode><faultstring>unknown request</faultstring>");
    }

    private void start(String transport, String example, String text) {
        connector = ConnectorOnDisk.in(folder.resolve(example.replace('/', '-')), transport)
                .write("examples/" + example + ".yaml", text);
        provider = SimulatedProvider.start(connector.folder());
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider.baseUrl() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
