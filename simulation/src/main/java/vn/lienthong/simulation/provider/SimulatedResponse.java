package vn.lienthong.simulation.provider;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

/** The face "received" as an answer. */
final class SimulatedResponse {

    private static final Map<String, Fault> BREAKS = Map.of(
            "garbage", Fault.RANDOM_DATA_THEN_CLOSE,
            "reset", Fault.CONNECTION_RESET_BY_PEER,
            "empty", Fault.EMPTY_RESPONSE);

    private SimulatedResponse() {}

    static ResponseDefinitionBuilder rest(Example example, boolean isXml) {
        Face received = Face.received(example).allow("status", "headers", "body", "delay", "break");
        ResponseDefinitionBuilder response = start(received, 200);
        JsonNode body = received.body();
        if (!body.isMissingNode()) {
            String text = isXml ? "application/xml; charset=utf-8" : "text/plain; charset=utf-8";
            contentType(response, received, body.isTextual() ? text : "application/json");
            response.withBody(body.isTextual() ? body.textValue() : body.toString());
        }
        return response;
    }

    static ResponseDefinitionBuilder soap(Example example, SoapEnvelope soap) {
        Face received = Face.received(example).allow("status", "headers", "body", "soapFault", "delay", "break");
        if (received.has("body") && received.has("soapFault")) {
            throw received.broken("soapFault", "and received.body exclude each other");
        }
        ResponseDefinitionBuilder response = start(received, received.has("soapFault") ? 500 : 200);
        if (!received.has("body") && !received.has("soapFault")) {
            return response;
        }
        contentType(response, received, soap.contentType());
        return response.withBody(received.has("soapFault") ? fault(received, soap) : envelope(received, soap));
    }

    /** With a content type of its own the body stands for itself: the error page of a proxy has no envelope. */
    private static String envelope(Face received, SoapEnvelope soap) {
        if (hasContentType(received)) {
            return received.text("body");
        }
        ExpectedRequest.element(received, "body");
        return soap.around(received.text("body"));
    }

    private static String fault(Face received, SoapEnvelope soap) {
        JsonNode fault = received.object("soapFault");
        String code = fault.path("code").asText(soap.serverCode());
        if (!fault.path("text").isTextual()) {
            throw received.broken("soapFault.text", "is missing");
        }
        return soap.fault(code, fault.path("text").textValue());
    }

    private static ResponseDefinitionBuilder start(Face received, int status) {
        ResponseDefinitionBuilder response = aResponse().withStatus(received.status(status));
        received.map("headers").forEach(response::withHeader);
        if (!received.delay().isZero()) {
            response.withFixedDelay(Math.toIntExact(received.delay().toMillis()));
        }
        if (received.has("break")) {
            Fault fault = BREAKS.get(received.text("break"));
            if (fault == null) {
                throw received.broken("break", "must be garbage, reset or empty");
            }
            response.withFault(fault);
        }
        return response;
    }

    private static void contentType(ResponseDefinitionBuilder response, Face received, String type) {
        if (!hasContentType(received)) {
            response.withHeader("Content-Type", type);
        }
    }

    private static boolean hasContentType(Face received) {
        return received.map("headers").keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
    }
}
