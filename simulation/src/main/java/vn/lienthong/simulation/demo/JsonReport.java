package vn.lienthong.simulation.demo;

import java.io.PrintWriter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The findings for a program: one JSON document. */
final class JsonReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static void write(PrintWriter out, Findings findings, Addresses addresses, double seconds) {
        ObjectNode report =
                JSON.createObjectNode().put("holds", findings.hold()).put("seconds", seconds);
        ArrayNode exchanges = report.putArray("exchanges");
        for (Result result : findings.results()) {
            Sample sample = result.sample();
            ObjectNode exchange = exchanges
                    .addObject()
                    .put("requestId", sample.id())
                    .put("shows", sample.shows())
                    .put("agency", sample.agency())
                    .put("operation", sample.operation())
                    .put("protocolIn", result.protocolIn())
                    .put("protocolOut", findings.protocolOut(result))
                    .put("expected", sample.expected())
                    .put("answer", result.answer())
                    .put("holds", findings.complaint(result).isEmpty());
            if (findings.millis(result) >= 0) {
                exchange.put("millis", findings.millis(result));
            }
            if (result.exchangeId() != null) {
                exchange.put("exchangeId", result.exchangeId());
            }
            findings.complaint(result).ifPresent(complaint -> exchange.put("complaint", complaint));
        }
        addresses.addTo(report.putObject("addresses"));
        out.println(report.toPrettyString());
        out.flush();
    }
}
