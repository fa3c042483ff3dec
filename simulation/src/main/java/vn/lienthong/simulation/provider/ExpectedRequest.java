package vn.lienthong.simulation.provider;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** The face "sent" as a condition on requests. */
final class ExpectedRequest {

    private ExpectedRequest() {}

    /**
     * Method, path, query and body must be exactly so, XML but for prefixes and white space; the headers must be among those
     * that come.
     */
    static MappingBuilder rest(Example example, boolean isXml) {
        Face sent = Face.sent(example).allow("method", "path", "query", "headers", "body");
        MappingBuilder mapping = request(sent.text("method"), path(sent));
        sent.map("query").forEach((name, value) -> mapping.withQueryParam(name, equalTo(value)));
        sent.map("headers").forEach((name, value) -> mapping.withHeader(name, equalTo(value)));
        Element xml = isXml && sent.has("body") ? element(sent, "body") : null;
        if (xml == null && sent.body().isTextual()) {
            mapping.withRequestBody(equalTo(sent.body().textValue()));
        } else if (xml == null && sent.has("body")) {
            mapping.withRequestBody(equalToJson(sent.body().toString(), false, false));
        }
        return mapping.andMatching(request -> {
            boolean noOtherQuery =
                    Query.of(request).keySet().equals(sent.map("query").keySet());
            boolean noOtherBody = sent.has("body") || request.getBody().length == 0;
            boolean sameXml = xml == null || isSame(request.getBodyAsString(), xml);
            return MatchResult.of(noOtherQuery && noOtherBody && sameXml);
        });
    }

    /** A POST, to the path if the example names one, with this element in the body of its envelope. */
    static MappingBuilder soap(Example example, SoapEnvelope envelope) {
        Face sent = Face.sent(example).allow("method", "path", "headers", "body");
        Element expected = element(sent, "body");
        MappingBuilder mapping = request("POST", sent.has("path") ? path(sent) : anyUrl());
        sent.map("headers").forEach((name, value) -> mapping.withHeader(name, equalTo(value)));
        return mapping.andMatching(request -> MatchResult.of(envelope.bodyOf(request.getBodyAsString())
                .map(body -> XmlEquality.same(body, expected))
                .orElse(false)));
    }

    private static boolean isSame(String text, Element expected) {
        try {
            return XmlEquality.same(XmlText.root(text), expected);
        } catch (SAXException notXml) {
            return false;
        }
    }

    /** A text of a face that is one XML element. */
    static Element element(Face face, String key) {
        try {
            return XmlText.root(face.text(key));
        } catch (SAXException e) {
            throw face.broken(key, "is not one XML element: " + e.getMessage());
        }
    }

    private static UrlPattern path(Face sent) {
        String path = sent.text("path");
        if (!path.startsWith("/") || path.contains("?")) {
            throw sent.broken("path", "must begin with / and have no query (that is sent.query)");
        }
        return urlPathEqualTo(path);
    }
}
